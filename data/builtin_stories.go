package data

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// builtinStories are the files of the built-in facts that each tell an
// authority's story, by their names: casebooks, which every JSON file is but
// that of the themes.
func builtinStories() map[string][]byte {
	out := map[string][]byte{}
	for _, name := range builtinNames() {
		if isStory(name) {
			out[name] = builtinFile(name)
		}
	}
	return out
}

func isStory(name string) bool { return strings.HasSuffix(name, ".json") && name != "themes.json" }

// joinStories makes one casebook of several, in the order of their names. Each is
// valid by itself, and no two have a record of one id. An error names the file.
func joinStories(files map[string][]byte, authorities []Authority) (*Casebook, error) {
	all := &Casebook{Authorities: authorities}
	of := map[string]string{} // "kind id" -> the file that has it
	for _, name := range slices.Sorted(maps.Keys(files)) {
		story, err := DecodeCasebook(files[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		story.Authorities = authorities
		if err := story.Validate(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, id := range story.ids() {
			if first, seen := of[id]; seen {
				return nil, fmt.Errorf("%s: %s: duplicate id, %s has it", name, id, first)
			}
			of[id] = name
		}
		all.Sources = append(all.Sources, story.Sources...)
		all.Inspections = append(all.Inspections, story.Inspections...)
		all.Findings = append(all.Findings, story.Findings...)
		all.Events = append(all.Events, story.Events...)
		all.Threads = append(all.Threads, story.Threads...)
		all.Flags = append(all.Flags, story.Flags...)
	}
	return all, nil
}

// ids are the ids of a story's own records, with their kinds.
func (c *Casebook) ids() []string {
	v := validator{ids: map[string]string{}}
	for _, x := range c.Sources {
		v.once("source", x.ID)
	}
	for _, x := range c.Inspections {
		v.once("inspection", x.ID)
	}
	for _, x := range c.Findings {
		v.once("finding", x.ID)
	}
	for _, x := range c.Events {
		v.once("event", x.ID)
	}
	for _, x := range c.Threads {
		v.once("thread", x.ID)
	}
	for _, x := range c.Flags {
		v.once("flag", x.ID)
	}
	return slices.Collect(maps.Keys(v.ids))
}
