package store

import (
	"errors"
	"fmt"
	"strings"

	"casebook/data/prose"
	"casebook/store/boltfile"
)

// damagesNamed is how many damages of a file are named; the others are
// counted. A disk that failed can leave thousands.
const damagesNamed = 20

// DamagesError is what Check found in a file that could be read to its end.
type DamagesError struct {
	Count int      // of all damages, at least 1
	Named []string // the first of them, at most 20, in the order of the file
}

func (e *DamagesError) Error() string {
	var b strings.Builder
	b.WriteString(prose.Count(e.Count, "damage") + ":")
	for _, what := range e.Named {
		b.WriteString("\n  " + what)
	}
	if more := e.Count - len(e.Named); more > 0 {
		fmt.Fprintf(&b, "\n  and %d more", more)
	}
	return b.String() + "\n" + boltfile.ErrDamaged.Error()
}

func (e *DamagesError) Unwrap() error { return boltfile.ErrDamaged }

// damageList gathers them.
type damageList struct{ found DamagesError }

func (d *damageList) add(err error) {
	d.found.Count++
	if len(d.found.Named) < damagesNamed {
		d.found.Named = append(d.found.Named, detail(err))
	}
}

func (d *damageList) err() error {
	if d.found.Count == 0 {
		return nil
	}
	return &d.found
}

// detail is what is damaged, without saying again that it is.
func detail(err error) string {
	if what, ok := strings.CutPrefix(err.Error(), boltfile.ErrDamaged.Error()+" ("); ok && errors.Is(err, boltfile.ErrDamaged) {
		return strings.TrimSuffix(what, ")")
	}
	return err.Error()
}
