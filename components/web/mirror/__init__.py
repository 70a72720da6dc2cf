"""The dashboard as plain files, for a host or a cache that runs nothing."""
