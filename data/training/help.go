package training

import _ "embed"

// HelpText is the text of 'casebook help training', in Markdown.
//
//go:embed TRAINING.md
var HelpText string
