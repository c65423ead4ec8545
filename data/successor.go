package data

import "strings"

// Abolition says when an authority ceased to be and which took its place. Its
// reports stay; its grades are of no authority that exists.
type Abolition struct {
	On         Date     // first day without it
	Successors []string // authority ids
	Into       string   // their names
	Source     string   // the order that made the change
	// With names what else went into the successors and has no inspections
	// here, "" for nothing.
	With string
}

// Abolition returns what became of an abolished authority, and whether we know
// it. The sources are the structural changes orders of the three areas.
func (a Authority) Abolition() (Abolition, bool) {
	if !a.Abolished {
		return Abolition{}, false
	}
	switch a.ID {
	case "cumbria":
		return Abolition{On: "2023-04-01", Successors: []string{"cumberland", "westmorland-and-furness"}, Into: "Cumberland; Westmorland and Furness", Source: "The Cumbria (Structural Changes) Order 2022"}, true
	case "northamptonshire":
		return Abolition{On: "2021-04-01", Successors: []string{"north-northamptonshire", "west-northamptonshire"}, Into: "North Northamptonshire; West Northamptonshire", Source: "The Northamptonshire (Structural Changes) Order 2020"}, true
	case "poole":
		return Abolition{On: "2019-04-01", Successors: []string{"bournemouth-christchurch-and-poole"}, Into: "Bournemouth, Christchurch and Poole", Source: "The Bournemouth, Dorset and Poole (Structural Changes) Order 2018",
			With: "Bournemouth and Christchurch, a part of Dorset until then"}, true
	}
	return Abolition{}, false
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
	var names []string
	var since Date
	for _, old := range a.Predecessors(all) {
		gone, _ := old.Abolition()
		names, since = append(names, old.Name), gone.On
		if gone.With != "" {
			names[len(names)-1] += ", " + gone.With
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "since " + since.String() + ", before that " + strings.Join(names, " and ") + ", whose grades are not its own"
}
