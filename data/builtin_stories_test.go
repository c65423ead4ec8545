package data

import (
	"encoding/json"
	"strings"
	"testing"
)

// story is a casebook of one source, one inspection and one finding.
func story(t *testing.T, authority, source, theme string) []byte {
	t.Helper()
	in := InspectionID(authority, "2020-01-06", "", "ilacs")
	b, err := json.Marshal(map[string]any{
		"format":  casebookFormat,
		"sources": []Source{{ID: source, Title: "A report"}},
		"inspections": []Inspection{{ID: in, Authority: authority, Framework: "ilacs", Kind: FullInspection, Coverage: Selected,
			Inspected: Fieldwork{Start: "2020-01-06", Source: source, Status: InReport}}},
		"findings": []Finding{{ID: in + "/1", Inspection: in, Text: "Lamps are lit.", Polarity: Strength, Attribution: Ofsted, Themes: []string{theme},
			Source: Place{ID: source, Document: "A report", Paragraph: 1, Page: 1}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestStoriesJoin: several files make one casebook, and what is wrong is told with
// the file that it stands in.
func TestStoriesJoin(t *testing.T) {
	who := mustBuiltin(t).Authorities
	for _, x := range []struct {
		name   string
		second []byte
		wrong  []string // in the error; none where the two join
	}{
		{"two stories", story(t, "bury", "bury-p2020", "voice"), nil},
		{"an id of another file", story(t, "bury", "leeds-p2020", "voice"), []string{"b.json", "source leeds-p2020: duplicate id", "a.json has it"}},
		{"an unknown theme", story(t, "bury", "bury-p2020", "lamps"), []string{"b.json", `unknown theme "lamps"`}},
		{"no JSON", []byte("{\n\n!"), []string{"b.json", "line 3"}},
		{"another form", []byte(`{"format": "casebook/0"}`), []string{"b.json", "casebook/0"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			c, err := joinStories(map[string][]byte{"b.json": x.second, "a.json": story(t, "leeds", "leeds-p2020", "voice")}, who)
			if len(x.wrong) == 0 {
				if err != nil || len(c.Sources) != 2 || len(c.Findings) != 2 || !strings.HasPrefix(c.Findings[0].ID, "leeds-") {
					t.Fatalf("%v: %+v", err, c)
				}
				return
			}
			for _, w := range x.wrong {
				if err == nil || !strings.Contains(err.Error(), w) {
					t.Errorf("want %q in: %v", w, err)
				}
			}
		})
	}
}

// TestEveryStoryIsRead: a file that lies among the built-in facts is read without
// being named anywhere.
func TestEveryStoryIsRead(t *testing.T) {
	stories := builtinStories()
	if _, ok := stories["birmingham.json"]; !ok || stories["themes.json"] != nil {
		t.Errorf("%d stories", len(stories))
	}
	names := strings.Join(builtinNames(), " ")
	for _, want := range []string{"areas.csv", "birmingham.json", "ratings.csv", "themes.json"} {
		if !strings.Contains(names, want) {
			t.Errorf("%s is in no version: %s", want, names)
		}
	}
}
