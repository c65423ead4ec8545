package store

import _ "embed"

// HelpText is the text of 'casebook help files', in Markdown.
//
//go:embed FILES.md
var HelpText string
