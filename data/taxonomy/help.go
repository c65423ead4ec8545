package taxonomy

import _ "embed"

// HelpText is the text of 'casebook help themes', in Markdown.
//
//go:embed THEMES.md
var HelpText string
