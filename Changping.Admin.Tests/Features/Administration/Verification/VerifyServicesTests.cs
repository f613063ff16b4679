using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Service;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Administration.Verification;

/// <summary>The same of services that were extended and broken off, and of two subsidies of one person.</summary>
public sealed class VerifyServicesTests
{
    [Fact]
    public async Task What_the_use_cases_wrote_of_services_is_in_order()
    {
        await using var office = await ServicesAsync();
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name}: {check.Detail}"));
    }

    [Theory]
    [InlineData("services", "UPDATE Extensions SET State = 'Refused'", "的服务期至 2027-06-30，按约定和批准的延长应至 2027-01-14")]
    [InlineData("services", "UPDATE Appointments SET LastDayServed = '2026-11-14' WHERE State = 'EndedEarly'", "最后服务日 2026-11-14，两人确认的是 2026-10-31")]
    [InlineData("services", "UPDATE Appointments SET LastDayServed = LastDay WHERE State = 'EndedEarly'", "最后服务日 2027-01-14 不在约定的服务期内")]
    [InlineData("services",
        "UPDATE Appointments SET Start = '2025-02-15' WHERE State = 'EndedEarly'; UPDATE Appointments SET ExpertId = (SELECT min(ExpertId) FROM Appointments)", "是同一专家，服务期重叠")]
    [InlineData("once", "UPDATE Grants SET ServiceStart = '2025-02-15' WHERE ProjectId = (SELECT max(ProjectId) FROM Grants); UPDATE Grants SET ExpertId = (SELECT min(ExpertId) FROM Grants)", "2025-01-15 起约定的服务期内有项目")]
    [InlineData("two-persons", "UPDATE StepProposals SET Decision_DecidedBy_Id = Decision_PreparedBy_Id", "“提前结束”的提出人与确认人是同一人")]
    [InlineData("two-persons", "UPDATE Extensions SET Decision_DecidedBy_Id = Decision_PreparedBy_Id", "延长服务的提出人与审批人是同一人")]
    public async Task What_was_changed_by_hand_is_found(string check, string change, string said)
    {
        await using var office = await ServicesAsync();
        await office.ByHandAsync("PRAGMA ignore_check_constraints = ON;" + change);

        var found = Assert.Single(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), result => result.Name == check);

        Assert.False(found.Ok);
        Assert.Contains(said, found.Detail, StringComparison.Ordinal);
    }

    /// <summary>Both subsidised; the first extended, the second ended early.</summary>
    private static async Task<TestOffice> ServicesAsync()
    {
        var office = await FundedOffice.OpenAsync(2);
        await office.ApprovedAsync(2, Instrument.ProjectSubsidy);
        var numbers = await office.NumbersAsync();
        await office.AttachEvidenceAsync(numbers[0]);
        await office.Get<ProposeExtension>().RunAsync(TestOffice.Officer, numbers[0], new DateOnly(2027, 6, 30), "鉴定意见", default);
        await office.Get<DecideExtension>().RunAsync(TestOffice.Approver, numbers[0], 1, true, "属实", default);
        await office.MoveAsync(numbers[1], ProjectAction.EndEarly, new DateOnly(2026, 10, 31), "工作调动");
        return office;
    }
}
