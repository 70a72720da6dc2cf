"""The name of the data package's descriptor, which the build writes and the server reads."""

NAME = "datapackage.json"
