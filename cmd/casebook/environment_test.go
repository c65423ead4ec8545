package main

import "testing"

func TestLocales(t *testing.T) {
	for _, x := range []struct {
		name string
		env  []string
		utf8 bool
	}{
		{"none set", nil, true},
		{"UTF-8", []string{"LANG=en_GB.UTF-8"}, true},
		{"utf8", []string{"LANG=C.utf8"}, true},
		{"POSIX", []string{"LANG=C"}, false},
		{"Latin 1", []string{"LANG=en_GB.ISO-8859-1"}, false},
		{"LC_ALL before LANG", []string{"LC_ALL=C", "LANG=en_GB.UTF-8"}, false},
		{"LC_CTYPE before LANG", []string{"LC_CTYPE=en_GB.UTF-8", "LANG=C"}, true},
		{"an empty one decides nothing", []string{"LC_ALL=", "LANG=C"}, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := newEnvironment(x.env).utf8(); got != x.utf8 {
				t.Errorf("UTF-8: %v, want %v", got, x.utf8)
			}
		})
	}
}

func TestWhichTerminalsFollowAddresses(t *testing.T) {
	for _, x := range []struct {
		env   []string
		links bool
	}{
		{[]string{"TERM=xterm-256color"}, true},
		{[]string{"TERM=tmux-256color"}, true},
		{[]string{"TERM=foot"}, true},
		{[]string{"TERM=xterm-256color", "NO_COLOR=1"}, true}, // it asks for no colours alone
		{[]string{"TERM=dumb"}, false},
		{[]string{"TERM=linux"}, false},
		{[]string{"TERM=vt220"}, false},
		{[]string{"TERM=screen-256color"}, false},
		{[]string{"WT_SESSION=1"}, true},
		{nil, false},
	} {
		if got := newEnvironment(x.env).links(); got != x.links {
			t.Errorf("%q: %v, want %v", x.env, got, x.links)
		}
	}
}
