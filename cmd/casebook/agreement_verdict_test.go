package main

import (
	"casebook/data"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// madeReport is the text of a graded report in our own words: of every theme
// that it speaks of, so many paragraphs that praise and that want work.
func madeReport(place, dates string, themes []string, praise, work int) string {
	subjects := map[string]string{
		"front-door": "the front door and contact and referral decisions in the multi-agency safeguarding hub",
		"health":     "health assessments and emotional health and well-being support for children in care",
		"education":  "education, the virtual school and personal education plans of children in care",
		"voice":      "the voice of the child and how children's views are heard and recorded in direct work",
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nInspection of children's social care services\n\nInspection dates: %s\n\nLead inspector: Ann Example, Her Majesty's Inspector\n\n", place, dates)
	b.WriteString("Judgement\tGrade\nThe impact of leaders on social work practice with children and families\tGood\nThe experiences and progress of children who need help and protection\tGood\nThe experiences and progress of children in care and care leavers\tGood\nOverall effectiveness\tGood\n\n")
	b.WriteString("What needs to improve\n\n- The timeliness of lanternfish counts.\n\nThe experiences and progress of children who need help and protection: good\n\n")
	n := 0
	for _, th := range themes {
		for i := range praise + work {
			n++
			if i < praise {
				fmt.Fprintf(&b, "%d. Work on %s is strong, timely and effective, and children benefit from it in team %d.\n\n", n, subjects[th], i+1)
			} else {
				fmt.Fprintf(&b, "%d. Work on %s is weak, too slow and not good enough, and children wait too long in team %d.\n\n", n, subjects[th], i+1)
			}
		}
	}
	return b.String()
}

// TestCommandsAgreeOnVerdicts: of imported reports compare, across and heat say
// the same of a theme of an inspection, whatever it stands beside.
func TestCommandsAgreeOnVerdicts(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	for i, x := range []struct {
		place, dates string
		themes       []string
		praise, work int
	}{
		{"Leeds City Council", "5 March 2018 to 16 March 2018", []string{"front-door", "health"}, 1, 3},
		{"Leeds City Council", "3 March 2025 to 14 March 2025", []string{"front-door", "health", "voice"}, 3, 1},
		{"Dudley Metropolitan Borough Council", "7 July 2025 to 18 July 2025", []string{"front-door", "education", "voice"}, 2, 2},
	} {
		c.found(t, "import", "--published", fmt.Sprint(2018+7*min(i, 1), "-12-01"), written(t, dir, fmt.Sprint(i, ".txt"), madeReport(x.place, x.dates, x.themes, x.praise, x.work)))
	}
	const early, late, other = "leeds-2018-03-ilacs", "leeds-2025-03-ilacs", "dudley-2025-07-ilacs"
	v := verdicts{t: t, said: map[[2]string]data.Verdict{}}
	v.compared(c, early, late)
	v.compared(c, late, other)
	v.compared(c, other, early)
	v.across(c, "leeds", late, "dudley", other)
	v.heat(c, "leeds")
	v.heat(c, "dudley")
	words := map[data.Verdict]bool{}
	for _, x := range v.said {
		words[x] = true
	}
	if len(v.said) < 6 || len(words) < 3 || v.again < 12 {
		t.Errorf("%d themes, %d verdicts, %d told again: too few to compare", len(v.said), len(words), v.again)
	}
}

// verdicts are what was said first of an inspection's theme.
type verdicts struct {
	t     *testing.T
	said  map[[2]string]data.Verdict
	again int
}

func (v *verdicts) add(where, inspection, theme string, got data.Verdict) {
	v.t.Helper()
	if !slices.Contains(data.Verdicts(), got) {
		v.t.Errorf("%s says of %s, %s: %q, which is no verdict", where, inspection, theme, got)
	}
	key := [2]string{inspection, theme}
	before, told := v.said[key]
	if told && before != got {
		v.t.Errorf("%s says of %s, %s: %s, and before it was %s", where, inspection, theme, got, before)
	}
	if told {
		v.again++
	}
	v.said[key] = got
}

func (v *verdicts) compared(c shelf, a, b string) {
	v.t.Helper()
	for _, x := range decode[struct {
		Themes []struct {
			Theme string       `json:"theme"`
			A     data.Verdict `json:"verdict_a"`
			B     data.Verdict `json:"verdict_b"`
		} `json:"themes"`
	}](v.t, c, "compare", a, b).Themes {
		v.add("compare", a, x.Theme, x.A)
		v.add("compare", b, x.Theme, x.B)
	}
}

func (v *verdicts) across(c shelf, a, inA, b, inB string) {
	v.t.Helper()
	n := 0
	for _, s := range decode[struct {
		Sections []struct {
			Lines []struct {
				Theme string       `json:"theme"`
				A     data.Verdict `json:"verdict_a"`
				B     data.Verdict `json:"verdict_b"`
			} `json:"lines"`
		} `json:"sections"`
	}](v.t, c, "across", a, b).Sections {
		for _, l := range s.Lines {
			if l.Theme != "" {
				v.add("across", inA, l.Theme, l.A)
				v.add("across", inB, l.Theme, l.B)
				n++
			}
		}
	}
	if n == 0 {
		v.t.Error("across says nothing of any theme")
	}
}

func (v *verdicts) heat(c shelf, authority string) {
	v.t.Helper()
	x := decode[struct {
		Columns []struct {
			ID string `json:"id"`
		} `json:"columns"`
		Rows []struct {
			Theme string `json:"theme"`
			Cells []struct {
				All     int          `json:"all"`
				Verdict data.Verdict `json:"verdict"`
			} `json:"cells"`
		} `json:"rows"`
	}](v.t, c, "heat", "--authority", authority, "--by", "inspection")
	for _, r := range x.Rows {
		for i, cell := range r.Cells {
			if cell.All > 0 {
				v.add("heat", x.Columns[i].ID, r.Theme, cell.Verdict)
			}
		}
	}
}

// TestMattersHaveTheVerdictOfTheirFindings: the verdict of a matter in an
// inspection is that of the findings which it shows.
func TestMattersHaveTheVerdictOfTheirFindings(t *testing.T) {
	c := newShelf(t)
	polarity := map[string]data.Finding{}
	for _, f := range decode[[]data.Finding](t, c, "list", "--authority", "birmingham", "--voice", "all") {
		polarity[f.ID] = f
	}
	n := 0
	for _, m := range decode[struct {
		Matters []struct {
			Label string `json:"label"`
			Cells []struct {
				Inspection string       `json:"inspection"`
				Verdict    data.Verdict `json:"verdict"`
				Findings   []string     `json:"findings"`
			} `json:"cells"`
		} `json:"matters"`
	}](t, c, "chain", "birmingham").Matters {
		for _, x := range m.Cells {
			var of []data.Finding
			for _, id := range x.Findings {
				if f := polarity[id]; f.Attribution == data.Ofsted {
					of = append(of, f)
				}
			}
			if x.Verdict == "" || len(of) == 0 { // places in a report of which no finding of Ofsted's is held have a verdict too
				continue
			}
			n++
			if want := data.BalanceOf(of).Verdict(); x.Verdict != want {
				t.Errorf("%s in %s: %s, its findings come to %s", m.Label, x.Inspection, x.Verdict, want)
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d verdicts of matters", n)
	}
}
