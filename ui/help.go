package ui

import _ "embed"

// HelpText is the text of 'casebook help screens', in Markdown.
//
//go:embed SCREENS.md
var HelpText string
