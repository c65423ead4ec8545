package data

import _ "embed"

// The texts of 'casebook help dates' and 'casebook help limits', in Markdown.
var (
	//go:embed DATES.md
	DatesHelp string
	//go:embed LIMITS.md
	LimitsHelp string
)
