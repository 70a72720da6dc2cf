# Prints the id of each entry of an Atom feed; ends with an error where the feed breaks the rules or has unknown elements.
require "rss"
puts RSS::Parser.parse(File.read(ARGV[0]), true, false).entries.map { |entry| entry.id.content }
