package importing

import _ "embed"

// HelpText is the text of 'casebook help importing', in Markdown.
//
//go:embed IMPORTING.md
var HelpText string
