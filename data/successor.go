package data

import "strings"

// Abolition says when an authority ceased to be and which took its place. Its
// reports stay; its grades are of no authority that exists.
type Abolition struct {
	Named      string   // the name it had, which its successor may have now
	On         Date     // first day without it
	Successors []string // authority ids
	Into       string   // their names
	Source     string   // the order that made the change
	// With names what else went into the successors and has no inspections
	// here, "" for nothing.
	With string
}

// readSuccessors reads which authorities ended, and what took their place.
func (b *rulebook) readSuccessors(text []byte, err *error) {
	readTable("successors.csv", text, err, []string{"authority", "named", "ended", "successors", "into", "with", "source"}, func(t *factTable) {
		id := t.wanted("authority")
		if _, again := b.abolished[id]; again {
			t.fault("authority %s stands twice", id)
		}
		gone := Abolition{Named: t.wanted("named"), On: t.date("ended"), Successors: strings.Fields(t.wanted("successors")),
			Into: t.wanted("into"), With: t.cell("with"), Source: t.wanted("source")}
		if gone.On.Precision() != ToDay {
			t.fault("ended %q: want the first day without the authority", gone.On)
		}
		b.abolished[id] = gone
	})
}

// Abolition returns what became of an abolished authority, and whether we know
// it: builtin/successors.csv lists them.
func (a Authority) Abolition() (Abolition, bool) {
	if !a.Abolished {
		return Abolition{}, false
	}
	gone, ok := rules().abolished[a.ID]
	return gone, ok
}

// OnDay is the authority that bore the name of a on a day: it may have gone over
// from one that ended to its successor, as Dorset's did in 2019. It is a unless
// another among all had the name then.
func OnDay(a Authority, day Date, all []Authority) Authority {
	for _, old := range all {
		if gone, ok := old.Abolition(); ok && day != "" && day < gone.On && a.Named(gone.Named) {
			return old
		}
	}
	return a
}

// Predecessors returns the abolished authorities among all that a took the
// place of. Their grades were never its own.
func (a Authority) Predecessors(all []Authority) []Authority {
	var out []Authority
	for _, b := range all {
		gone, ok := b.Abolition()
		for _, id := range gone.Successors {
			if ok && id == a.ID {
				out = append(out, b)
			}
		}
	}
	return out
}

// Formed says since when an authority has been there and before which, where
// it took the place of others among all: "since 1 April 2023, before that
// Cumbria, whose grades are not its own". It is "" for any other.
func (a Authority) Formed(all []Authority) string {
	var names, with []string
	var since Date
	for _, old := range a.Predecessors(all) {
		gone, _ := old.Abolition()
		names, since = append(names, old.Name), gone.On
		if gone.With != "" {
			with = append(with, gone.With)
		}
	}
	if len(names) == 0 {
		return ""
	}
	before := names[len(names)-1]
	if len(names) > 1 {
		before = strings.Join(names[:len(names)-1], ", ") + " and " + before
	}
	before = strings.Join(append([]string{before}, with...), ", ")
	return "since " + since.String() + ", before that " + before + ", whose grades are not its own"
}
