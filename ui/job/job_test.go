package job

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// parts are the work and the first look of a job that was started.
func parts(t *testing.T, cmd tea.Cmd) (work, look tea.Cmd) {
	t.Helper()
	both, ok := cmd().(tea.BatchMsg)
	if !ok || len(both) != 2 {
		t.Fatal("a job is its work and a look at how far it is")
	}
	return both[0], both[1]
}

func runner() Runner {
	at := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	return Runner{Now: func() time.Time { at = at.Add(time.Second); return at }}
}

func TestAJobSaysHowFarItIsAndBringsItsResult(t *testing.T) {
	r := runner()
	work, look := parts(t, Start(&r, func(_ context.Context, tell Tell) (string, error) {
		tell(2, 3, "b")
		tell(1, 3, "a") // a slower worker
		return "done", nil
	}))
	msg := work().(DoneMsg[string])
	again := r.Beat(look().(PulseMsg))
	if again == nil {
		t.Fatal("nobody looks again")
	}
	if at, spent := r.Seen(); at != (Progress{2, 3, "b"}) || spent != time.Second {
		t.Errorf("seen %+v after %v", at, spent)
	}
	if got, err, ok := Done(&r, msg); got != "done" || err != nil || !ok {
		t.Errorf("got %q, %v, %v", got, err, ok)
	}
	if _, _, ok := Done(&r, msg); ok {
		t.Error("it is done twice")
	}
	if r.Beat(again().(PulseMsg)) != nil {
		t.Error("a job that is done is looked at")
	}
}

func TestAJobIsStopped(t *testing.T) {
	r := runner()
	work, _ := parts(t, Start(&r, func(ctx context.Context, _ Tell) (int, error) { return 0, ctx.Err() }))
	r.Stop()
	if !r.Stopping() {
		t.Error("it is not said that it is stopping")
	}
	if _, err, ok := Done(&r, work().(DoneMsg[int])); !ok || !Stopped(err) {
		t.Errorf("ended with %v, %v", err, ok)
	}
	r.Stop() // nothing goes on: nothing happens
}

func TestWhatTheJobBeforeComesToIsDropped(t *testing.T) {
	r := runner()
	do := func(n int) func(context.Context, Tell) (int, error) {
		return func(context.Context, Tell) (int, error) { return n, nil }
	}
	first, look := parts(t, Start(&r, do(1)))
	second, _ := parts(t, Start(&r, do(2)))
	if _, _, ok := Done(&r, first().(DoneMsg[int])); ok || r.Beat(look().(PulseMsg)) != nil {
		t.Error("it is taken")
	}
	if got, _, ok := Done(&r, second().(DoneMsg[int])); !ok || got != 2 {
		t.Errorf("got %d, %v", got, ok)
	}
}
