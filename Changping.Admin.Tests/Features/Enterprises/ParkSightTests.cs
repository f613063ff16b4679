using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.OfProject;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Features.Overview.Search;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Enterprises;

/// <summary>Reading 0039: a park's committee saw the companies of all parks, and rights followed from words in a name.</summary>
public sealed class ParkSightTests
{
    private static readonly Actor City = Member(WorkingUnit.FutureScienceCity);
    private static readonly Actor Park = Member(WorkingUnit.ChangpingPark);

    [Theory]
    [InlineData(WorkingUnit.FutureScienceCity, BusinessPark.FutureScienceCity, Role.Member)]
    [InlineData(WorkingUnit.ChangpingPark, BusinessPark.ChangpingPark, Role.Member)]
    [InlineData(WorkingUnit.TalentBureau, null, Role.Member)]
    [InlineData(WorkingUnit.Other, null, Role.Member)]
    [InlineData(null, null, Role.Member)]
    [InlineData(WorkingUnit.FutureScienceCity, null, Role.Member, Role.Officer)]
    [InlineData(WorkingUnit.FutureScienceCity, null, Role.Auditor)]
    public void Who_is_a_member_of_a_park_and_nothing_else_is_limited_to_it(WorkingUnit? unit, BusinessPark? seen, params Role[] roles) =>
        Assert.Equal(seen, roles.ParkSeen(unit));

    [Fact]
    public async Task A_committee_lists_its_own_companies_and_what_hangs_on_them_and_the_office_lists_all()
    {
        await using var office = await OfficeAsync();
        foreach (var (actor, count) in new[] { (City, 1), (Park, 1), (TestOffice.Officer, 3) })
        {
            Assert.Equal(count, (await office.Get<EnterpriseList>().RunAsync(actor, ListQuery.First, default)).Total);
            Assert.Equal(count, (await office.Get<ProjectList>().RunAsync(actor, ListQuery.First, default)).Total);
            Assert.Equal(count, (await office.Get<ListServices>().RunAsync(actor, ListQuery.First, default)).Total);
            Assert.Equal(count, (await office.Get<ListClaims>().RunAsync(actor, Instrument.ProjectSubsidy, ListQuery.First, default)).List.Total);
            Assert.Equal(count, (await office.Get<ReadDashboard>().RunAsync(actor, new DashboardScope(TestOffice.Day.Year, CaseScope.All), default))
                .Service.OnDuty.Count);
        }

        Assert.Equal(Rows.CreditCode(1), Assert.Single((await office.Get<EnterpriseList>().RunAsync(City, ListQuery.First, default)).Rows).CreditCode);
        Assert.Equal(Rows.CreditCode(2), Assert.Single((await office.Get<EnterpriseList>().RunAsync(Park, ListQuery.First, default)).Rows).CreditCode);
    }

    /// <summary>As found: what one park had used was taken off the district's budget, and the balance was told too high.</summary>
    [Fact]
    public async Task A_committee_is_told_the_same_balance_of_the_districts_budget_as_the_office()
    {
        await using var office = await FundedOffice.OpenAsync(2);
        await office.PrepareAsync(2, Instrument.ProjectSubsidy);
        var seen = await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, TestOffice.Day.Year, null, default);
        Assert.NotEqual(Money.Zero, seen.Sum(line => line.Committed));
        Assert.Equal(seen.Lines, (await office.Get<ReadBudget>().RunAsync(City, TestOffice.Day.Year, null, default)).Lines);
    }

    [Fact]
    public async Task A_direct_call_with_the_number_of_another_parks_project_finds_nothing()
    {
        await using var office = await OfficeAsync();
        var numbers = await office.AskAsync(context => context.Projects.OrderBy(project => project.Number).Select(project => project.Number).ToListAsync());
        var seen = new List<string>();
        foreach (var number in numbers)
        {
            var found = await office.Get<ProjectRecord>().RunAsync(City, number, default) is not null;
            Assert.Equal(found, await office.Get<ServiceRecord>().RunAsync(City, number, default) is not null);
            Assert.Equal(found, await office.Get<ShowProjectFunds>().RunAsync(City, number, default) is not null);
            seen.AddRange(found ? [number] : []);
        }

        Assert.Equal([numbers[0]], seen);
        Assert.NotNull(await office.Get<EnterpriseRecord>().RunAsync(City, Rows.CreditCode(1), default));
        Assert.Null(await office.Get<EnterpriseRecord>().RunAsync(City, Rows.CreditCode(2), default));
        Assert.Null(await office.Get<EnterpriseRecord>().RunAsync(City, Rows.CreditCode(3), default));
        Assert.DoesNotContain(await office.Get<SearchEverything>().RunAsync(City, numbers[1], default), group => group.Hits.Count > 0);
    }

    [Theory]
    [InlineData("enterprises")]
    [InlineData("projects")]
    [InlineData("in-service")]
    public async Task An_export_holds_what_the_committee_sees_and_is_recorded(string word)
    {
        await using var office = await OfficeAsync();
        var export = office.Get<IEnumerable<IRegisterExport>>().Single(candidate => candidate.Word == word);
        var (own, all) = (0, 0);
        if (await Record.ExceptionAsync(async () => own = (await export.WriteAsync(City, ExportRequest.All, Stream.Null, default))
            .Rows) is NotPermittedException)
        {
            return;
        }

        all = (await export.WriteAsync(TestOffice.Officer, ExportRequest.All, Stream.Null, default)).Rows;
        Assert.Equal((1, 3), (own, all));
    }

    /// <summary>A kind of record that is added later without the filter would be seen by everybody.</summary>
    [Fact]
    public async Task Every_kind_of_record_that_hangs_on_a_company_has_the_filter()
    {
        await using var office = await TestOffice.OpenAsync();
        Type[] keys = [typeof(EnterpriseId), typeof(ProjectId), typeof(AppointmentId), typeof(GrantId), typeof(NeedId), typeof(BatchId)];
        var without = await office.AskAsync(context => Task.FromResult(
            from type in context.Model.GetEntityTypes()
            where type.ClrType != typeof(Changping.Domain.Organizations.SendingInstitution)
                && type.GetProperties().Any(property => !property.IsShadowProperty()
                && keys.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
                && type.GetDeclaredQueryFilters().All(filter => filter.Key != "Park")
            select type.ClrType.Name));
        Expect.None(without);
    }

    private static async Task<TestOffice> OfficeAsync()
    {
        var office = await TestOffice.OpenAsync();
        foreach (var number in new[] { 1, 2, 3 })
        {
            await office.AddProjectAsync(number);
        }

        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            Rows.Enterprise(1, ("所属园区", "未来科学城")), Rows.Enterprise(2, ("所属园区", "中关村昌平园")));
        return office;
    }

    private static Actor Member(WorkingUnit unit) =>
        new(Guid.NewGuid(), unit.ChineseName(), new[] { Role.Member }.Permissions(unit)) { Park = new[] { Role.Member }.ParkSeen(unit) };
}
