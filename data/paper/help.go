package paper

import _ "embed"

// HelpText is the text of 'casebook help papers', in Markdown.
//
//go:embed PAPERS.md
var HelpText string
