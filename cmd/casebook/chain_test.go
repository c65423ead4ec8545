package main

import (
	"strings"
	"testing"
)

func TestChainSaysWhatCameBack(t *testing.T) {
	c := newShelf(t)
	x := decoded[object](t, c, "chain", "birmingham", "--came-back")
	all := decoded[object](t, c, "chain", "birmingham")
	if len(all["matters"].([]any)) <= len(x["matters"].([]any)) {
		t.Error("--came-back hides nothing")
	}
	again := decoded[object](t, c, "chain", "birmingham", "--raised-again")["matters"].([]any)
	if first := again[0].(object); first["thread"] != "unqualified" || first["raised_again"].(object)["times"] != 4.0 {
		t.Errorf("%v leads", first["label"])
	}
	found := false
	for _, m := range x["matters"].([]any) {
		m := m.(object)
		words, _ := m["came_back"].(string)
		if words == "" || len(m["cells"].([]any)) != len(x["inspections"].([]any)) {
			t.Errorf("%v: %q, %d cells", m["label"], words, len(m["cells"].([]any)))
		}
		found = found || strings.Contains(m["label"].(string), "domestic abuse") && strings.Contains(words, "found wanting 2014")
	}
	if !found {
		t.Error("domestic abuse is not there")
	}
}

func TestChainInEveryFormat(t *testing.T) {
	c := newShelf(t)
	for format, want := range map[string]string{"table": "WHAT CAME BACK", "plain": "what came back\t-\tResponse to domestic abuse", "md": "## What came back", "csv": "row,label,origin,row_status,raised_again,came_back,inspection,state,grade,change"} {
		if out := c.found(t, "chain", "birmingham", "--format", format); !strings.Contains(out, want) {
			t.Errorf("%s lacks %q:\n%.600s", format, want, out)
		}
	}
}

func TestAcross(t *testing.T) {
	c := newShelf(t)
	for _, format := range []string{"table", "plain", "md", "csv"} {
		out := c.found(t, "across", "birmingham", "dudley", "--on", "2019-06-01", "--format", format)
		for _, want := range []string{"Birmingham: Requires improvement, since 17 January 2019", "4 months old", "Dudley: "} {
			if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
				t.Errorf("%s lacks %q:\n%s", format, want, out)
			}
		}
	}
	out := c.found(t, "across", "birmingham", "--neighbours", "--on", "2026-01-31")
	for _, want := range []string{"Nottingham", "STATISTICAL NEIGHBOURS, IN THE SOURCE'S ORDER", "differences, not changes"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	x := decoded[object](t, c, "across", "birmingham", "birmingham")
	if w := x["warnings"].([]any); len(w) != 1 || !strings.Contains(w[0].(string), "same authority") {
		t.Errorf("one authority twice: %v", w)
	}
}
