package main

import (
	"errors"
	"fmt"
	"strings"

	"casebook/data/filter"
	"casebook/store"
)

// candidates is how many ids an ambiguous or misspelt one is answered with.
const candidates = 5

// resolve returns the one id that begins with what was typed. The id of an
// inspection also begins those of its findings: it then means the inspection.
func resolve(st *store.Store, typed string) (string, error) {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if typed == "" {
		return "", errors.New("an empty id: name an inspection or a finding, see 'casebook inspections'")
	}
	ids, err := st.Resolve(typed)
	if err != nil {
		return "", err
	}
	if len(ids) == 0 {
		if ids, err = publishedThen(st, typed); err != nil {
			return "", err
		}
	}
	if len(ids) == 0 {
		return "", unknownID(st, typed)
	}
	ids = outermost(ids)
	if len(ids) == 1 {
		return ids[0], nil
	}
	return "", ambiguous(typed, ids)
}

// publishedThen are the inspections whose ids would begin with what was typed if
// they had the month of publication in them: a report of January 2018 is known
// by that year, though its inspectors came in 2017.
func publishedThen(st *store.Store, typed string) ([]string, error) {
	all, err := st.Inspections(filter.Filter{})
	var ids []string
	for _, in := range all {
		if day := string(in.Published.Date); day != "" && strings.HasPrefix(in.Authority+"-"+day[:min(len(day), len("2018-01"))]+"-"+string(in.Framework), typed) && len(typed) > len(in.Authority) {
			ids = append(ids, in.ID)
		}
	}
	return ids, err
}

// outermost leaves out findings whose inspection is in the list too.
func outermost(ids []string) []string {
	listed := map[string]bool{}
	for _, id := range ids {
		listed[id] = true
	}
	var out []string
	for _, id := range ids {
		if inspection, _, ok := strings.Cut(id, "/"); !ok || !listed[inspection] {
			out = append(out, id)
		}
	}
	return out
}

func ambiguous(typed string, ids []string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%q is the beginning of several ids; name one of them:", typed)
	for _, id := range ids {
		b.WriteString("\n  " + id)
	}
	return errors.New(b.String())
}

// unknownID names the ids nearest to one that does not exist.
func unknownID(st *store.Store, typed string) error {
	var ids []string
	inspection, _, finding := strings.Cut(typed, "/")
	if finding {
		if findings, err := st.Findings(inspection); err == nil {
			for _, f := range findings {
				ids = append(ids, f.ID)
			}
		}
	}
	if len(ids) == 0 {
		all, err := st.Inspections(filter.Filter{})
		if err != nil {
			return err
		}
		for _, in := range all {
			ids = append(ids, in.ID)
		}
	}
	near := filter.Nearest(typed, ids, candidates)
	if len(near) == 0 {
		return fmt.Errorf("no inspection or finding has the id %q: see 'casebook inspections' and 'casebook list'", typed)
	}
	return fmt.Errorf("no inspection or finding has the id %q%s", typed, meant(near))
}

// resolveInspection is resolve for commands that take inspections only.
func resolveInspection(st *store.Store, typed string) (string, error) {
	id, err := resolve(st, typed)
	if err != nil {
		return "", err
	}
	if inspection, _, finding := strings.Cut(id, "/"); finding {
		return "", fmt.Errorf("%s is a finding; its inspection is %s", id, inspection)
	}
	return id, nil
}
