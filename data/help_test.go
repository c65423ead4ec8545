package data

import (
	"testing"

	"casebook/data/topic/topictest"
)

// TestTheHelpNamesEveryStatusOfADate: -update writes its table anew.
func TestTheHelpNamesEveryStatusOfADate(t *testing.T) {
	var rows [][]string
	for _, s := range []Status{InDocument, InDocumentAndReport, InDocumentAndName, InReport, ReportCorrects, FromFileName,
		FromWeb, WebCorrects, Statistics, Unchecked, FromTable, ByHand} {
		rows = append(rows, []string{"`" + string(s) + "`", s.Words()})
	}
	if len(rows) != len(statusWords) {
		t.Errorf("%d statuses of %d", len(rows), len(statusWords))
	}
	topictest.Keep(t, "DATES.md", "table: statuses", topictest.Table([]string{"in files", "in words"}, rows))
}
