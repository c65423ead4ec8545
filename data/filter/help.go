package filter

import _ "embed"

// HelpText is the text of 'casebook help filters', in Markdown.
//
//go:embed FILTERS.md
var HelpText string
