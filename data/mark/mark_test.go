package mark

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestNoMarkHasTwoMeanings: neither as it is drawn nor in ASCII, and none is a
// letter of a grade.
func TestNoMarkHasTwoMeanings(t *testing.T) {
	of := map[string]string{"O": "outstanding", "G": "good", "R": "requires improvement", "A": "adequate", "I": "inadequate", "-": "none"}
	meant := map[string]bool{}
	for _, m := range All() {
		if meant[m.Means] {
			t.Errorf("%q has two signs", m.Means)
		}
		meant[m.Means] = true
		for _, s := range []string{m.Sign, m.ASCII} {
			if other, taken := of[s]; taken && other != m.Means {
				t.Errorf("%q means %q and %q", s, other, m.Means)
			}
			if of[s] = m.Means; ansi.StringWidth(s) != 1 {
				t.Errorf("%q is %d cells wide", s, ansi.StringWidth(s))
			}
		}
		if len(m.ASCII) != 1 || ASCII(m.Sign) != m.ASCII {
			t.Errorf("%q is %q in ASCII, want %q", m.Sign, ASCII(m.Sign), m.ASCII)
		}
	}
}

// TestWordsOfReportsKeepTheirMeaning: only our own signs get their twins, whatever colour
// they are drawn in; what a report wrote is as plain as it can be read, and as wide.
func TestWordsOfReportsKeepTheirMeaning(t *testing.T) {
	for text, want := range map[string]string{
		"2019 »  Visit":                               "2019 &  Visit",
		"\x1b[31m»?\x1b[0m Visit":                     "\x1b[31m&?\x1b[0m Visit",
		"║»* Visit":                                   "║&* Visit",
		"says «the plan» twice":                       `says "the plan" twice`,
		"»der Plan« and «le plan.»":                   `"der Plan" and "le plan."`,
		"says \x1b[1m«the\x1b[0m plan\x1b[1m»\x1b[0m": "says \x1b[1m\"the\x1b[0m plan\x1b[1m\"\x1b[0m",
		"André’s “plan” – “late”":                     `Andre's "plan" - "late"`,
		"▲ ☼ 漢":                                       "^ n 漢",
	} {
		got := Plain(text)
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
		if ansi.StringWidth(got) != ansi.StringWidth(text) {
			t.Errorf("%q is not as wide as %q", got, text)
		}
	}
}

// explained is a sign with its meaning behind it, as a legend has it; the other ASCII
// signs are also typed.
var explained = regexp.MustCompile(`(^|[ (])[!?~^] [a-z]`)

// TestEveryLegendIsFromTheTable: nobody writes a sign, or what one means, by himself.
func TestEveryLegendIsFromTheTable(t *testing.T) {
	for _, dir := range []string{"../../data", "../../ui", "../../cmd"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "data/mark/") || strings.Contains(path, "/report/") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				x, ok := n.(*ast.BasicLit)
				if !ok || x.Kind != token.STRING {
					return true
				}
				text, _ := strconv.Unquote(x.Value)
				for _, m := range All() {
					if m.Sign != m.ASCII && strings.Contains(text, m.Sign) {
						t.Errorf("%s writes %q", path, text)
					}
				}
				if explained.MatchString(text) {
					t.Errorf("%s explains a sign: %q", path, text)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestThePagesHaveEveryMark: the page of screens and that of the visual language.
func TestThePagesHaveEveryMark(t *testing.T) {
	for _, page := range []string{"../../ui/SCREENS.md", "../../ui/style/README.md"} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range All() {
			if row := Row(m); !strings.Contains(string(text), "\n"+row+"\n") {
				t.Errorf("%s lacks the row\n%s", page, row)
			}
		}
	}
}

// Row is a mark as a row of a table in Markdown.
func Row(m Mark) string {
	return "| `" + m.Sign + "` | `" + m.ASCII + "` | " + m.Means + " |"
}
