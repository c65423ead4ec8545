package main

import (
	"strings"
	"testing"
)

func TestBadCalls(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		name string
		args string // parted by spaces; _ stands for one inside
		want string
	}{
		{"command", "lst", `unknown command "lst": did you mean list?`},
		{"command that is far off", "zzzzzz", `unknown command "zzzzzz": see 'casebook --help'`},
		{"command with a flag", "lst --changed-only", `unknown command "lst": did you mean list?`},
		{"help of no command", "help lst", `unknown command or topic "lst": did you mean list?`},
		{"flag", "list --theem x", `unknown flag --theem: did you mean --theme`},
		{"flag that is far off", "list --zzzzzz", `unknown flag --zzzzzz: see 'casebook list --help'`},
		{"a word to leave out", "search -late visits", `unknown flag -l: to leave out what has a word, type it behind --, as in: casebook search -- -late`},
		{"short flag", "list -t x", `unknown flag -t: flags are whole words after two hyphens`},
		{"flag without its value", "list --theme", `--theme needs a value`},
		{"number", "list --limit many", `--limit takes a whole number, not "many"`},
		{"negative limit", "list --limit -3", `--limit -3: a number from 0 is wanted`},
		{"negative offset", "list --offset -3", `--offset -3: a number from 0 is wanted`},
		{"authority", "list --authority birmingam", `unknown authority "birmingam": did you mean birmingham`},
		{"a second authority", "across birmingham", `name a second authority, or say --neighbours`},
		{"neighbours of two", "across birmingham dudley --neighbours", `--neighbours takes one authority`},
		{"a day", "across birmingham dudley --on 2019", `--on "2019": a day is wanted`},
		{"authority of a chain", "chain birmingam", `unknown authority "birmingam": did you mean birmingham`},
		{"theme turned round", "turned front-dor", `unknown theme "front-dor": did you mean front-door?`},
		{"two themes turned round", "turned front-door,plans", `name one theme, or a finding`},
		{"no theme turned round", "turned none", `name one theme, or a finding`},
		{"finding turned round", "turned birmingham-2014-03-sif/b99", `no inspection or finding has the id`},
		{"turned round within what", "turned front-door --within dudley", `--within dudley: england, region or neighbours is wanted`},
		{"turned round within whose region", "turned front-door --within region", `say of whom with --authority`},
		{"picture of a chain", "chain birmingham --format svg", `only timeline and heat draw a picture`},
		{"authority argument", "inspections birmingam", `unknown authority "birmingam": did you mean birmingham`},
		{"theme", "list --theme front-dor", `unknown theme "front-dor": did you mean front-door?`},
		{"excluded theme", "list --not-theme front-dor", `unknown theme "front-dor": did you mean front-door?`},
		{"area", "facets --area leadershp", `unknown area "leadershp": did you mean leadership?`},
		{"grade", "list --grade inadequat", `did you mean inadequate`},
		{"region", "list --region West_Midlans", `unknown region "West Midlans": did you mean West Midlands`},
		{"voice", "list --voice ofstd", `unknown voice "ofstd": did you mean ofsted`},
		{"year", "list --year 20x4", `unknown year "20x4"`},
		{"years turned round", "list --year 2019..2014", `2014..2019`},
		{"date basis", "list --date today", `unknown date basis "today": --date takes published or inspected`},
		{"order", "list --sort dat", `unknown order "dat" for --sort: did you mean date`},
		{"format", "list --format jsn", `unknown format "jsn": did you mean json?`},
		{"format that makes rows", "codes agreement --format csv", `--format csv does not fit here: agreement has several tables; table, plain, json, md, `},
		{"no format", "list --format xyz", `unknown format "xyz": it can be table, plain, json, csv, md, `},
		{"no order", "list --sort zzz", `unknown order "zzz" for --sort: it can be relevance, date`},
		{"no facet", "facets zzz", `unknown facet "zzz": it can be authority`},
		{"no year", "list --year soon", `unknown year "soon": it can be 2009..2026`},
		{"authority of a training", "train birmingam", `unknown authority "birmingam": did you mean birmingham`},
		{"no authority to train", "train xyz", `unknown authority "xyz": "casebook facets authority" lists what there is`},
		{"facet", "facets theem", `unknown facet "theem": did you mean theme?`},
		{"id", "show birmingham-2014-03-sfi", `no inspection or finding has the id "birmingham-2014-03-sfi": did you mean birmingham-2014-03-sif`},
		{"finding", "show birmingham-2016-09-sif/b16-5", `no inspection or finding has the id "birmingham-2016-09-sif/b16-5": did you mean birmingham-2016-09-sif/b16-05`},
		{"ambiguous id", "show birmingham-2018", "\"birmingham-2018\" is the beginning of several ids; name one of them:\n  birmingham-2018-08-monitoring\n  birmingham-2018-12-ilacs\n"},
		{"empty id", "show _", `an empty id`},
		{"no id", "show", `show takes one id, and was given none`},
		{"finding to compare", "compare birmingham-2014-03-sif/b14-01 birmingham-2016", `is a finding; its inspection is birmingham-2014-03-sif`},
		{"one inspection to compare", "compare birmingham-2014", `compare takes two inspections, A and B, and was given birmingham-2014`},
		{"ending of a paper", "compare birmingham-2014 birmingham-2016 --out paper.pdf", `--out paper.pdf: no format is known by the ending .pdf; use .html`},
		{"directory of a paper", "compare birmingham-2014 birmingham-2016 --out no-such-place/paper.docx", `no-such-place/paper.docx: there is no directory no-such-place; make it first`},
		{"voice to compare", "compare a b --voice trust", `unknown voice "trust": --voice takes ofsted or all here`},
		{"words to list", "list abuse", `list takes flags only`},
		{"OR beside a field", "search late OR theme:plans", `OR joins words, not theme:plans: search twice`},
		{"field with a slip", "search thme:plans late", `unknown field "thme:": did you mean theme:?`},
		{"no field", "search inspection:x late", `"inspection:" is no field: in the shell --inspection`},
		{"no words", "search", `search takes the words to find`},
		{"no terminal", "", `the screens need a terminal, and this is none`},
		{"filter without a terminal", "--authority birmingham", `casebook --plain`},
		{"empty store", "list --store _", `--store is empty: name the directory of the casebook`},
		{"store in a directory that is not there", "list --store /no/such/place", `--store /no/such/place: the directory /no/such does not exist: make it, or name another`},
	} {
		t.Run(x.name, func(t *testing.T) {
			args := strings.Fields(x.args)
			for i := range args {
				args[i] = strings.ReplaceAll(args[i], "_", " ")
			}
			status, out, errs := c.call(t, args...)
			if status != statusWrong || out != "" {
				t.Errorf("status %d, output %q; want %d and none", status, out, statusWrong)
			}
			if !strings.Contains(errs, x.want) || !strings.HasPrefix(errs, "casebook: ") {
				t.Errorf("says %q\nwant %q", errs, x.want)
			}
		})
	}
}

func TestNothingFound(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		name, args, out, errs string
	}{
		{"theme without findings", "list --authority birmingham --theme exploitation", "", "Nothing found: authority: Birmingham; theme: Missing and exploitation; who: Ofsted; dates: published\n"},
		{"as JSON", "search xylophone --format json", "[]\n", "Nothing found: who: Ofsted; text: xylophone; dates: published\nNo finding of the casebook has \"xylophone\".\n"},
		{"past the end", "list --offset 9999", "", "Nothing here: 115 findings in all, fewer than --offset leaves out.\n"},
		{"no inspection", "inspections birmingham --year 2005", "", "Nothing found: authority: Birmingham; year (published): 2005; who: Ofsted; dates: published\n"},
	} {
		t.Run(x.name, func(t *testing.T) {
			status, out, errs := c.call(t, strings.Fields(x.args)...)
			if status != statusNothing || out != x.out || errs != x.errs {
				t.Errorf("status %d, output %q, says %q", status, out, errs)
			}
		})
	}
}

func TestContradictionsAndEmptySearchesAreWrongCalls(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		args []string
		says string
	}{
		{[]string{"list", "--framework", "sif", "--not-framework", "sif"}, "both name sif"},
		{[]string{"search", "***"}, "no word to find"},
		{[]string{"list", "--theme", "bogus"}, "casebook facets theme"},
	} {
		status, _, errs := callIn(t, nil, append(x.args, "--store", c.dir)...)
		if status != statusWrong || !strings.Contains(errs, x.says) {
			t.Errorf("%v: status %d, says %q; want %q", x.args, status, errs, x.says)
		}
	}
	if status, out, _ := callIn(t, nil, "list", "--plain", "--store", c.dir); status != statusDone || !strings.Contains(out, "\t") {
		t.Errorf("list --plain: status %d", status)
	}
}
