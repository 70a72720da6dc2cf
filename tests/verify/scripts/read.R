# Prints of each CSV: its rows, the sum of its values, the name of its first column, its first measure.
for (address in commandArgs(trailingOnly = TRUE)) {
  found <- read.csv(text = sub("^\ufeff", "", readLines(address, encoding = "UTF-8")))
  total <- format(sum(found$value, na.rm = TRUE), digits = 15)
  writeLines(paste(nrow(found), total, names(found)[1], found$measure_title[1], sep = "\t"), useBytes = TRUE)
}
