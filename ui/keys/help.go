package keys

import _ "embed"

// HelpText is the text of 'casebook help keys', in Markdown.
//
//go:embed KEYS.md
var HelpText string
