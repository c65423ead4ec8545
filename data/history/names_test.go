package history_test

import (
	"fmt"
	"testing"

	"casebook/data"
	"casebook/data/history"
)

// oneHeld is a casebook of one inspection with one finding.
type oneHeld struct{}

func (oneHeld) Finding(id string) (data.Finding, error) {
	if id != "york-2024-02-ilacs/p2" {
		return data.Finding{}, fmt.Errorf("finding %q: %w", id, data.ErrNotFound)
	}
	return data.Finding{ID: id, Inspection: "york-2024-02-ilacs", Source: data.Place{Paragraph: 2}}, nil
}

func (oneHeld) Inspection(id string) (data.Inspection, error) {
	if id != "york-2024-02-ilacs" {
		return data.Inspection{}, fmt.Errorf("inspection %q: %w", id, data.ErrNotFound)
	}
	return data.Inspection{ID: id, Authority: "york", Framework: data.ILACS, Inspected: data.Fieldwork{Start: "2024-02-05"},
		Published: data.Dated{Date: "2024-04-02"}}, nil
}

func (oneHeld) Authority(id string) (data.Authority, error) {
	return data.Authority{ID: id, Name: "York"}, nil
}

// A name never falls back on an id: what cannot be looked up is said to be so.
func TestNamesAreNoIDs(t *testing.T) {
	n := history.NewNames(oneHeld{}, data.ByInspected)
	for id, want := range map[string]string{
		"york-2024-02-ilacs/p2": "York, ILACS, 5 Feb 2024, para 2",
		"york-2024-02-ilacs/p9": "a finding that cannot be read",
	} {
		if got := n.Findings([]string{id})[id]; got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	if got := n.Inspection("leeds-2016-03-sif"); got != "an inspection that is not held" {
		t.Error(got)
	}
}
