using Changping.Admin.Features.Administration.Access;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>Five wrong passwords by a stranger once threw the approver out and kept them out.</summary>
public sealed class FailedTriesTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_fifth_failure_begins_a_wait_and_each_further_one_doubles_it_up_to_a_quarter_of_an_hour()
    {
        var tries = new FailedTries(_time);
        Fail(tries, "wang", "10.0.0.9", 4);
        Assert.Equal(TimeSpan.Zero, tries.Wait("wang", "10.0.0.9", isKnown: false));
        List<double> waits = [];
        for (var time = 0; time < 7; time++)
        {
            Fail(tries, "wang", "10.0.0.9", 1);
            var wait = tries.Wait("wang", "10.0.0.9", isKnown: false);
            waits.Add(wait.TotalSeconds);
            _time.Advance(wait);
            Assert.Equal(TimeSpan.Zero, tries.Wait("wang", "10.0.0.9", isKnown: false));
        }

        Assert.Equal([30, 60, 120, 240, 480, 900, 900], waits);
    }

    [Fact]
    public void A_stranger_holds_up_his_own_address_and_not_the_holder()
    {
        var tries = new FailedTries(_time);
        Fail(tries, "wang", "10.0.0.9", 10);
        Assert.NotEqual(TimeSpan.Zero, tries.Wait("WANG", "10.0.0.9", isKnown: false));
        Assert.Equal(TimeSpan.Zero, tries.Wait("wang", "10.0.0.1", isKnown: false));
    }

    [Fact]
    public void Many_strangers_hold_up_the_account_for_strangers_only()
    {
        var tries = new FailedTries(_time);
        for (var address = 0; address < FailedTries.FreeOfAccount; address++)
        {
            Fail(tries, "wang", $"10.0.1.{address}", 1);
        }

        Assert.NotEqual(TimeSpan.Zero, tries.Wait("wang", "10.0.2.1", isKnown: false));
        Assert.Equal(TimeSpan.Zero, tries.Wait("wang", "10.0.0.1", isKnown: true));
    }

    [Fact]
    public void An_address_that_tries_many_names_waits_whatever_the_name()
    {
        var tries = new FailedTries(_time);
        for (var name = 0; name < FailedTries.FreeOfAddress; name++)
        {
            Fail(tries, $"name{name}", "10.0.0.9", 1);
        }

        Assert.NotEqual(TimeSpan.Zero, tries.Wait("another", "10.0.0.9", isKnown: true));
    }

    [Fact]
    public void A_success_forgives_what_the_holder_mistyped_and_two_hours_forgive_the_rest()
    {
        var tries = new FailedTries(_time);
        Fail(tries, "wang", "10.0.0.1", 4);
        tries.Succeeded("wang", "10.0.0.1");
        Fail(tries, "wang", "10.0.0.1", 4);
        Assert.Equal(TimeSpan.Zero, tries.Wait("wang", "10.0.0.1", isKnown: false));
        _time.Advance(TimeSpan.FromHours(2.1));
        Fail(tries, "wang", "10.0.0.1", 1);
        Assert.Equal(TimeSpan.Zero, tries.Wait("wang", "10.0.0.1", isKnown: false));
    }

    private static void Fail(FailedTries tries, string name, string address, int times)
    {
        for (var time = 0; time < times; time++)
        {
            tries.Failed(name, address);
        }
    }
}
