# Prints of each CSV: its rows, the sum of its values, the name of its first column, its first measure.
for (address in commandArgs(trailingOnly = TRUE)) {
  found <- read.csv(address, fileEncoding = "UTF-8-BOM")
  total <- format(sum(found$value, na.rm = TRUE), digits = 15)
  cat(nrow(found), total, names(found)[1], found$measure_title[1], sep = "\t")
  cat("\n")
}
