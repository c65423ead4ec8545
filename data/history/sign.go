package history

import (
	"strings"

	"casebook/data"
)

// Sign is the cell in at most four characters, as a matrix shows it: what the
// inspection says (a letter), what became of the matter (how the matter moved), in
// brackets where the source is partial or damaged, or a visit to one service. "." is
// silence of a source that is held, "?" a report that nobody has linked to the
// matter, "-" an inspection of which nothing is held to read; an inspection
// before the matter began has no sign. Legend says the same to a reader.
func (c Cell) Sign() string {
	s := c.letter()
	switch c.State {
	case Before:
		return ""
	case NoText, NotLinked:
		return s
	case NotMentioned:
	default:
		s = strings.TrimSpace(s + c.Change.Move())
	}
	if c.Partial {
		return "(" + s + ")"
	}
	return s
}

func (c Cell) letter() string {
	switch c.State {
	case Raised:
		return "D"
	case Recommended:
		return "R"
	case Mixed:
		return "M"
	case Progressed:
		return "P"
	case Praised:
		return "S"
	case Spoken:
		return "C"
	case OtherVoice:
		return "O"
	case Mentioned:
		return "m"
	case BackReference:
		return "b"
	case NotMentioned:
		return "."
	case NotLinked:
		return "?"
	case NoText:
		return "-"
	}
	return ""
}

// Short says why a cell stands in brackets, in as few words as do; "" where it
// stands in none, or where its own words say so.
func (c Cell) Short() string {
	switch {
	case !c.Partial || strings.Contains(c.Words, "damaged") || strings.Contains(c.Words, "partial source"):
		return ""
	case c.Inspection.Coverage != data.Complete:
		return "partial source"
	}
	return "a visit to one service"
}

// Legend explains the signs, a sentence each.
func Legend() []string {
	return []string{
		"Letters say what the inspection says: D development, R recommendation, M praise and criticism, P progress, S strength, C context, O another voice, m mentioned in the report, b a later report says so.",
		"After the letter, what became of the matter: " + data.Moves + ".",
		"Brackets: a partial source, one with damaged findings, or a visit to one service. . a source is held and silent, which is no remedy. ? a report is held that nobody has linked to it. - nothing is held to read.",
	}
}

// Only keeps the rows that came back.
func (c Chain) Only() []ChainRow {
	out := make([]ChainRow, len(c.Returns))
	for i, r := range c.Returns {
		out[i] = r.Row
	}
	return out
}

// Came returns how a row came back, and whether it did.
func (c Chain) Came(row ChainRow) (Return, bool) {
	for _, r := range c.Returns {
		same := r.Row.Origin.ID == row.Origin.ID
		if row.Thread != nil || r.Row.Thread != nil {
			same = row.Thread != nil && r.Row.Thread != nil && r.Row.Thread.ID == row.Thread.ID
		}
		if same {
			return r, true
		}
	}
	return Return{}, false
}
