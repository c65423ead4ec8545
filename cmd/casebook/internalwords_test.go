package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/history/heat"
)

// allowed is where an id or a word for programs may stand in what people read:
// the frames or papers of a name, the matches meant, and why.
var allowed = []struct{ frames, match, why string }{
	{`cmd/casebook/testdata/TestOutputs/(list|list-voices|search|inspections)-table\.golden`, `^[a-z]+-20\d\d-`, "the shell's lists say the ids that 'show' and 'compare' take"},
	{`cmd/casebook/testdata/TestHelp/`, ``, "help says what is typed"},
	{`TestOutputs/facets-md|TestThemesArePrinted/md`, `^[a-z]+-[a-z]+$`, "lists of the short names themselves, beside their labels"},
	{`ui/testdata/TestExportFrames/`, `birmingham-`, "the name of a file, which the reader may change"},
	{`ui/testdata/TestFrames/browse-|ui/browse/testdata/TestFrames/`, `^worked-out$`, "prose of a finding"},
}

// forPrograms are the written outputs that other programs read: ids and words for
// programs belong there.
var forPrograms = regexp.MustCompile(`(^|[-_])(json|csv|plain|ndjson|toml)\.golden$`)

// papers are what is handed out: themes go by their labels there, as in the library, which the short
// names of screens are not.
var papers = regexp.MustCompile(`(^|[-_/])(md|html|docx)\.golden$`)

// notWords are parts of a page that no reader takes for its words: tags, names of
// files and addresses.
var notWords = regexp.MustCompile(`<[^>]*>|https?://\S+|[\w.-]+\.(?:txt|pdf|html|toml)\b`)

// TestNoIDAndNoWordForProgramsIsReadByPeople: on no frame of any screen and on no
// page that is kept as it should look stands the id of an inspection or finding,
// or one of the words by which programs tell kinds, states and grades apart. What
// a new screen or paper keeps in a testdata directory is looked at by itself.
func TestNoIDAndNoWordForProgramsIsReadByPeople(t *testing.T) {
	datatest.Whole(t)
	seen, used := 0, make([]bool, len(allowed))
	ids, words := idPattern(t), programWords(t)
	internal := regexp.MustCompile(`(?i)` + ids + `|\b(?:` + strings.Join(words, "|") + `)\b`)
	onPaper := regexp.MustCompile(`(?i)` + ids + `|\b(?:` + strings.Join(append(words, themeWords()...), "|") + `)\b`)
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".golden" || forPrograms.MatchString(d.Name()) {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		seen++
		name := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		for at, line := range strings.Split(string(b), "\n") {
			is := internal
			if papers.MatchString(name) || strings.HasPrefix(name, "ui/library/") {
				is = onPaper
			}
			for _, m := range is.FindAllString(notWords.ReplaceAllString(line, " "), -1) {
				i := slices.IndexFunc(allowed, func(x struct{ frames, match, why string }) bool {
					return regexp.MustCompile(x.frames).MatchString(name) && regexp.MustCompile(x.match).MatchString(m)
				})
				if i < 0 {
					t.Errorf("%s, line %d: %q in %q", name, at+1, m, strings.TrimSpace(line))
					continue
				}
				used[i] = true
			}
		}
		return nil
	})
	if err != nil || seen < 300 {
		t.Fatalf("%d frames and pages looked at, %v", seen, err)
	}
	for i, x := range allowed {
		if !used[i] {
			t.Errorf("nothing needs the exception %q (%s) any more", x.frames, x.why)
		}
	}
}

// idPattern finds ids, also where a line cuts one: of inspections by authority and
// month, of findings by their place as imports and the built-in facts number it.
func idPattern(t *testing.T) string {
	t.Helper()
	const inspection, imported, builtin = `[a-z][a-z0-9-]*-(?:(?:19|20)\d\d-\d\d|undated)-[a-z]\w*(?:/[\w-]+)?`, `/[pri]\d+\b`, `\b[a-z]{1,2}\d\d-[a-z]?\d+[a-z]?\b`
	facts, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	is := regexp.MustCompile(`^` + inspection + `$`)
	for _, in := range facts.Inspections {
		if !is.MatchString(in.ID) {
			t.Errorf("the pattern does not find %s", in.ID)
		}
	}
	for _, f := range facts.Findings {
		if !is.MatchString(f.ID) {
			t.Errorf("the pattern does not find %s", f.ID)
		}
	}
	return inspection + `|` + imported + `|` + builtin
}

// themeWords are the short names of themes that are no words of the language.
func themeWords() []string {
	var out []string
	for _, x := range data.BuiltinThemes() {
		if joined.MatchString(x.ID) {
			out = append(out, regexp.QuoteMeta(x.ID))
		}
	}
	return out
}

// joined is a word that nobody writes in a sentence: "missing-date",
// "document+report". Other codes, as "good", are words of the language too.
var joined = regexp.MustCompile(`^[a-z]+[a-z0-9]*([-+][a-z0-9]+)+$`)

// programWords are the constants of the domain's types and the words of its tables
// and built-in facts; the ids of themes are left out, which are their short names.
func programWords(t *testing.T) []string {
	t.Helper()
	words := map[string]bool{}
	add := func(s string) {
		theme := slices.ContainsFunc(data.BuiltinThemes(), func(x data.Theme) bool { return x.ID == s })
		if joined.MatchString(s) && !theme && s != data.ReInspection.Name() {
			words[regexp.QuoteMeta(s)] = true
		}
	}
	for _, m := range heat.Metrics() {
		add(m.String())
	}
	for _, a := range data.Areas() {
		add(string(a))
	}
	for _, f := range data.Frameworks() {
		add(string(f))
	}
	constantsOf(t, filepath.Join("..", "..", "data"), add)
	kindsOf(t, add)
	var out []string
	for w := range words {
		out = append(out, w)
	}
	if slices.Sort(out); len(out) < 40 {
		t.Fatalf("only %d words for programs: %q", len(out), out)
	}
	return out
}

// constantsOf calls f with every string constant of a named type beneath a
// directory.
func constantsOf(t *testing.T, root string, f func(string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				if typed, ok := v.Type.(*ast.Ident); !ok || typed.Name == "string" {
					continue
				}
				for _, x := range v.Values {
					if lit, ok := x.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						if s, err := strconv.Unquote(lit.Value); err == nil {
							f(s)
						}
					}
				}
			}
		}
		return nil
	})
	must(t, err)
}

// kindsOf calls f with the kinds of the built-in flags and events.
func kindsOf(t *testing.T, f func(string)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "data", "builtin", "*.json"))
	must(t, err)
	for _, name := range files {
		b, err := os.ReadFile(name)
		must(t, err)
		var facts struct {
			Flags, Events []struct{ Kind string }
		}
		if json.Unmarshal(b, &facts) != nil {
			continue // a list of something else
		}
		for _, x := range append(facts.Flags, facts.Events...) {
			f(x.Kind)
		}
	}
}
