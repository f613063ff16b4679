using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>Where the lists behind the figures are. Filters that a list does not know are left out, as they are of its figure.</summary>
internal sealed class DashboardLinks(CaseScope scope)
{
    public string Nominations(int year) => At("/nominations").Year(year).Institution();

    public string Passing(int year) => At("/nominations").Year(year).Institution().With("verdict", "passing");

    public string Pool() => At("/pool").Institution();

    public string Pool(int year) => At("/pool").Year(year).Institution();

    public string Pool(ClauseKey ground) => At("/pool").Institution().With("ground", ground.Name);

    public string Relaxed() => At("/pool").Institution().With("verdict", "EligibleByRelaxation");

    public string Agreed(int year) => At("/matching/intents").Status("Agreed").With("agreed", Text(year)).Cases();

    public string Projects(Milestone milestone, int year) => At("/projects").With("milestone", milestone.ToString()).With("in", Text(year)).Cases();

    public string Registered(int year) => At("/projects").Year(year).With("origin", "register").Cases();

    public string Begun(int year) => At("/service").With("begun", Text(year)).Cases();

    public string OnDuty() => At("/service").With("duty", "on").Cases();

    public string Ending(int days) => At("/service").With("ending", Text(days)).Cases();

    public string Service(string status) => At("/service").Status(status).Cases();

    public string Needs(int year) => At("/needs").Year(year).Industry();

    public string Matched(int year) => At("/needs").Year(year).Industry().With("matched", "yes");

    public string Appropriated(int year, Instrument? instrument) => At("/budget").Year(year).With("instrument", instrument?.ToString());

    public string Grants(int year, Instrument? instrument, BudgetColumn stage) =>
        At("/budget/grants").Year(year).With("instrument", instrument?.ToString()).With("stage", stage.ToString()).Cases();

    public string Allowances(CalendarMonth month, BudgetColumn stage) =>
        At("/budget/grants").With("instrument", nameof(Instrument.LivingAllowance)).With("stage", stage.ToString()).With("payable", month.ToString()).Cases();

    public string Forecast(CalendarMonth month) =>
        At("/budget/forecast").With("instrument", nameof(Instrument.LivingAllowance)).With("month", month.ToString()).Cases();

    private Link At(string path) => new(path, scope, ListQuery.First);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Link(string Path, CaseScope Scope, ListQuery Query)
    {
        public Link With(string filter, string? value) => this with { Query = Query.With(filter, value) };

        public Link Status(string status) => this with { Query = Query with { Status = status } };

        public Link Year(int year) => With("year", Text(year));

        public Link Institution() => With(CaseScope.InstitutionFilter, Scope.Institution);

        public Link Industry() => With(CaseScope.IndustryFilter, Scope.Industry);

        public Link Cases() => Institution().Industry();

        public static implicit operator string(Link link) => ListAddress.Write(link.Path, link.Query);
    }
}
