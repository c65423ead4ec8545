package compare

import _ "embed"

// HelpText is the text of 'casebook help comparability', in Markdown.
//
//go:embed COMPARABILITY.md
var HelpText string
