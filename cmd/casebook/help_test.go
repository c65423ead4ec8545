package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/data/topic"
	"casebook/store"
)

func TestHelpPrintsTopics(t *testing.T) {
	c := newShelf(t)
	for _, x := range topics() {
		t.Run(x.name, func(t *testing.T) {
			text := c.found(t, "help", x.name)
			for _, l := range strings.Split(text, "\n") {
				if len([]rune(l)) > document.DefaultWidth {
					t.Errorf("wider than %d: %q", document.DefaultWidth, l)
				}
			}
			for _, b := range topic.Read(x.text).Blocks {
				if h, ok := b.(document.Heading); ok && !strings.Contains(text, "\n"+strings.ToUpper(h.Text)+"\n") {
					t.Errorf("%q is not printed", h.Text)
				}
			}
			for _, r := range c.found(t, "help", x.name, "--ascii") {
				if r > 126 {
					t.Fatalf("%q is printed with --ascii", r)
				}
			}
			if md := c.found(t, "help", x.name, "--format", "md"); md != topic.Markdown(x.text) || !strings.HasPrefix(md, "# ") || strings.Contains(md, "<!--") {
				t.Errorf("as Markdown it begins %.80q", md)
			}
		})
	}
}

func TestHelpKnowsWhatItIsAskedFor(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		args, out, errs string
	}{
		{"help list", "Usage\n  casebook list", ""},
		{"help compare", "More\n  casebook help comparability", ""},
		{"help themes", "\n\nThemes\n", ""},
		{"help codes import", "Usage\n  casebook codes import", ""},
		{"help filtres", "", `unknown command or topic "filtres": did you mean filters`},
		{"help xyzzy", "", "\nThe topics are "},
		{"help list filters", "", `unknown command or topic "list filters"`},
		{"help list --format md", "", "--format md is for topics"},
		{"help keys --format docx", "", "it can be text or md"},
		{"fliters", "", "unknown command"},
	} {
		t.Run(x.args, func(t *testing.T) {
			status, out, errs := c.call(t, strings.Fields(x.args)...)
			if want := map[bool]int{true: statusDone, false: statusWrong}[x.errs == ""]; status != want || !strings.Contains(errs, x.errs) || !strings.Contains(out, x.out) || x.out == "" && out != "" {
				t.Errorf("status %d, says %q, prints\n%s", status, errs, out)
			}
		})
	}
}

// TestEveryWayToHelpNamesTheTopics: the list, the manual page and completion.
func TestEveryWayToHelpNamesTheTopics(t *testing.T) {
	c := newShelf(t)
	list, man := c.found(t, "help"), c.found(t, "man")
	_, out, _ := c.call(t, "__complete", "help", "")
	offered := strings.Split(out, "\n")
	for _, x := range topics() {
		if !strings.Contains(list, "\n  "+x.name+" ") || !strings.Contains(man, x.name+": "+strings.ReplaceAll(x.short, ".", `\&.`)) {
			t.Errorf("the list of help or the manual page leaves out %s", x.name)
		}
		if !slices.Contains(offered, x.name) {
			t.Errorf("%s is not completed", x.name)
		}
	}
}

// TestAFormatIsOfferedWhereItIsTaken: help and completion name the formats of a
// command, and no other is taken.
func TestAFormatIsOfferedWhereItIsTaken(t *testing.T) {
	datatest.Whole(t)
	c := newShelf(t)
	coded := filepath.Join(t.TempDir(), "coded.csv")
	must(t, os.WriteFile(coded, []byte("text,themes_1,polarity_1\nPlans are good.,plans,strength\n"), 0o600))
	for _, command := range []string{"list --limit 1", "facets polarity", "show birmingham-2014", "train birmingham", "timeline birmingham",
		"heat --authority birmingham", "england --region London", "tag --evaluate " + coded, "themes"} {
		name, _, _ := strings.Cut(command, " ")
		_, offered, _ := c.call(t, "__complete", name, "--format", "")
		help := c.found(t, name, "--help")
		for _, f := range append(document.Formats(), document.SVG, formatTOML, "png") {
			status, _, errs := c.call(t, append(strings.Fields(command), "--format", string(f))...)
			taken := status == statusDone
			if is := slices.Contains(strings.Split(offered, "\n"), string(f)); is != taken {
				t.Errorf("%s: %s is offered: %v; status %d, says %q", name, f, is, status, errs)
			}
			_, usage, _ := strings.Cut(help, "--format FORMAT")
			usage, _, _ = strings.Cut(usage, "\n  --")
			if is := regexp.MustCompile(`\b` + string(f) + `\b`).MatchString(usage); is != taken {
				t.Errorf("%s: help names %s: %v; status %d", name, f, is, status)
			}
			if f == "png" && strings.HasPrefix(command, "timeline") && !strings.Contains(errs, "svg") {
				t.Errorf("timeline: png is answered with %q", errs)
			}
		}
	}
}

// TestExamplesNameWhatIsThere: every id in an example or a topic is that of an
// inspection or a finding of the built-in facts, or begins one's.
func TestExamplesNameWhatIsThere(t *testing.T) {
	c := newShelf(t)
	ids := regexp.MustCompile(`\bbirmingham-\d{4}[a-z0-9/-]*|\bb\d\d-\w+`)
	texts := map[string]string{}
	for _, x := range topics() {
		texts[x.name] = x.text
	}
	for _, command := range strings.Fields("across chain compare confirm england facets heat inspections list search show timeline train turned") {
		texts[command] = c.found(t, "help", command)
	}
	for name, text := range texts {
		for _, id := range ids.FindAllString(text, -1) {
			id = strings.TrimRight(id, "-/")
			if status, _, errs := c.call(t, "show", id); status != statusDone && !strings.Contains(errs, "the beginning of several") {
				t.Errorf("help %s names %s: %s", name, id, errs)
			}
		}
	}
}

// TestTheHelpNamesEveryOrder that --sort takes.
func TestTheHelpNamesEveryOrder(t *testing.T) {
	_, said, _ := strings.Cut(newShelf(t).found(t, "help", "filters"), "--sort takes ")
	said, _, _ = strings.Cut(said, ";")
	for _, k := range store.SortKeys() {
		if !strings.Contains(said, k.String()) {
			t.Errorf("%q lacks %s", said, k)
		}
	}
}
