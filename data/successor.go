package data

import (
	"slices"
	"strings"
)

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
	for i := range all { // of which few are gone
		if gone, ok := all[i].Abolition(); ok && slices.Contains(gone.Successors, a.ID) {
			out = append(out, all[i])
		}
	}
	return out
}

// Formed says since when an authority has been there and before which, where
// it took the place of others among all: "since 1 April 2023, before that
// Cumbria, whose grades are not its own". It is "" for any other.
func (a Authority) Formed(all []Authority) string {
	var with []string
	var since Date
	predecessors := a.Predecessors(all)
	for _, old := range predecessors {
		gone, _ := old.Abolition()
		since = gone.On
		if gone.With != "" {
			with = append(with, gone.With)
		}
	}
	if len(predecessors) == 0 {
		return ""
	}
	before := strings.Join(append([]string{Names(predecessors)}, with...), ", ")
	return "since " + since.String() + ", before that " + before + ", whose grades are not its own"
}

// Handover is a day on which authorities ended and others took their place.
type Handover struct {
	On       Date // the first day of those that begin
	From, To []Authority
	Source   string // the order that made the change
}

// Handovers are those in which an authority began or ended, the earlier first.
func (a Authority) Handovers(all []Authority) []Handover {
	var out []Handover
	for _, old := range a.Predecessors(all) {
		gone, _ := old.Abolition()
		if n := len(out); n > 0 && out[n-1].On == gone.On {
			out[n-1].From = append(out[n-1].From, old)
			continue
		}
		out = append(out, Handover{On: gone.On, From: []Authority{old}, To: []Authority{a}, Source: gone.Source})
	}
	if gone, ok := a.Abolition(); ok {
		end := Handover{On: gone.On, From: []Authority{a}, Source: gone.Source}
		for _, b := range all {
			if slices.Contains(gone.Successors, b.ID) {
				end.To = append(end.To, b)
			}
		}
		out = append(out, end)
	}
	return out
}

// Words say who takes over from whom: "Cumberland takes over from Cumbria".
func (h Handover) Words() string {
	verb := " takes over from "
	if len(h.To) > 1 {
		verb = " take over from "
	}
	return Names(h.To) + verb + Names(h.From)
}

// Others are the authorities on the other side of a handover than one.
func (h Handover) Others(id string) []Authority {
	if slices.ContainsFunc(h.From, func(a Authority) bool { return a.ID == id }) {
		return h.To
	}
	return h.From
}

// Names lists the names of authorities: "Bournemouth and Poole", and where a name
// has an "and" of its own "Cumberland; Westmorland and Furness".
func Names(all []Authority) string {
	names := make([]string, len(all))
	for i, a := range all {
		names[i] = a.Name
	}
	if n := len(names) - 1; n > 0 {
		if strings.Contains(strings.Join(names, ""), " and ") {
			return strings.Join(names, "; ")
		}
		return strings.Join(names[:n], ", ") + " and " + names[n]
	}
	return strings.Join(names, "")
}
