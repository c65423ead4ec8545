package data

import "strings"

// ServicesTrust is a company that runs the children's services of authorities, which stay
// answerable for them. Covers and letters may name it alone.
type ServicesTrust struct {
	Name        string
	Authorities []string // ids: several where it works for more than one
	From        Date     // its first day
	Source      string
}

// readTrusts reads which trust works for whom.
func (b *rulebook) readTrusts(text []byte, err *error) {
	readTable("trusts.csv", text, err, []string{"name", "authorities", "from", "source"}, func(t *factTable) {
		trust := ServicesTrust{Name: t.wanted("name"), Authorities: strings.Fields(t.wanted("authorities")), From: t.date("from"), Source: t.wanted("source")}
		b.trusts = append(b.trusts, trust)
	})
}

// Trusts lists them: builtin/trusts.csv.
func Trusts() []ServicesTrust { return rules().trusts }
