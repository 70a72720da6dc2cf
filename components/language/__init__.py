"""Languages: the words of the interface and the labels of the record in each."""
