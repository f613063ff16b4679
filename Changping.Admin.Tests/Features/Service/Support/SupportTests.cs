using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Support;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Service.Support;

/// <summary>四（一） through the use cases: only in service, health data shown on demand and never in the audit, one housing request at a time.</summary>
public sealed class SupportTests
{
    private const string Secret = "心内科复查";

    private static readonly Actor Member = new(new Guid("00000000-0000-0000-0000-0000000000d1"), "孙成员", Role.Member.Permissions());

    [Fact]
    public async Task Health_data_is_seen_on_demand_by_who_may_and_stands_in_no_audit()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.Get<ReceiveSupport>().RunAsync(TestOffice.Officer, Medical(await office.AddProjectAsync(1)), default);
        var id = await IdAsync(office, number);
        await office.Get<MoveSupport>().RunAsync(TestOffice.Officer, id, SupportAction.Begin, null, default);
        await office.Get<MoveSupport>().RunAsync(TestOffice.Officer, id, SupportAction.Finish, Secret + "已完成", default);

        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<RevealMedical>().RunAsync(Member, id, default));
        var seen = await office.Get<RevealMedical>().RunAsync(TestOffice.Approver, id, default);
        Assert.Equal((PatientRelation.Spouse, "测试家属", Secret, Secret + "已完成"), (seen.Relation, seen.PatientName, seen.Detail, seen.Outcome));

        var entries = await office.AskAsync(context => context.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == RecordKind.SupportRequest).ToListAsync());
        Assert.Equal([CommandKind.ReceiveSupport, CommandKind.BeginSupport, CommandKind.FinishSupport, CommandKind.RevealMedical],
            entries.OrderBy(entry => entry.Sequence).Select(entry => entry.Kind));
        Expect.None(
            from entry in entries
            from text in entry.Changes.SelectMany(change => new[] { change.Old, change.New }).Append(entry.Reason).Append(entry.Subject).OfType<string>()
            where text.Contains(Secret, StringComparison.Ordinal) || text.Contains("测试家属", StringComparison.Ordinal) || text == "Spouse"
            select text);
        Assert.Null((await office.Get<ShowSupport>().RunAsync(TestOffice.Officer, number, default))!.Outcome);
    }

    [Fact]
    public async Task It_is_refused_before_arrival_and_after_the_last_day_and_to_who_only_reads()
    {
        await using var office = await TestOffice.OpenAsync();
        var ahead = await office.AddProjectAsync(1, ("服务起始日", "2026-11-24"));
        var last = await office.AddProjectEndingAsync(2, TestOffice.Day);
        Assert.Equal(Clauses.MedicalSupport, (await Assert.ThrowsAsync<RuleViolationException>(() => ReceiveAsync(office, Medical(ahead)))).Clause);
        Assert.Equal(Clauses.HousingSupport, (await Assert.ThrowsAsync<RuleViolationException>(() => ReceiveAsync(office, Housing(ahead)))).Clause);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReceiveSupport>().RunAsync(Member, Medical(last), default));
        Assert.Equal("2026-保障-0001", await ReceiveAsync(office, Medical(last)));

        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("服务期", (await Assert.ThrowsAsync<RuleViolationException>(() => ReceiveAsync(office, Medical(last)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_holds_one_open_housing_request_and_several_medical_ones()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var number = await office.AddProjectAsync(1);
        await ReceiveAsync(office, Medical(number));
        await ReceiveAsync(office, Medical(number));
        for (var time = 0; time < 8; time++)
        {
            (await Race.RunAsync(() => ReceiveAsync(office, Housing(number)), () => ReceiveAsync(beside, Housing(number)))).OneWon("住房保障事项未办结");
            var open = await office.AskAsync(context => context.SupportRequests
                .Where(request => request.Kind == SupportKind.RentalFlat && request.State == SupportState.Received).Select(request => request.Id)
                .SingleAsync());
            await office.Get<MoveSupport>().RunAsync(TestOffice.Officer, open, SupportAction.Withdraw, "改期", default);
        }
    }

    [Fact]
    public async Task The_index_refuses_a_second_open_housing_request_whatever_the_code_thinks()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await ReceiveAsync(office, Housing(number));
        var appointment = await office.AskAsync(context => context.Appointments.SingleAsync());
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => office.Get<CommandTransaction>()
            .RunAsync(TestOffice.Officer, CommandKind.WriteDemonstration, null, context =>
        {
            context.SupportRequests.Add(SupportRequest.Housing(Changping.Domain.Common.Id.New<SupportRequestId>(), "2026-保障-0099", appointment,
                new HousingNeed(TestOffice.Day, "两居室"), "区人才工作局", isHousingOpen: false, TestOffice.Officer.Person(), TestOffice.Day));
            return Task.CompletedTask;
        }, default));
        Assert.EndsWith("请刷新（四（一）2）", office.Get<UserFacing>().Message(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_filters_by_kind_and_state()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await ReceiveAsync(office, Medical(number));
        await ReceiveAsync(office, Housing(number));
        var list = office.Get<ListSupports>();
        Assert.Equal(2, (await list.RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(SupportState.Received) }, default)).Total);
        Assert.Equal(SupportKind.RentalFlat,
            Assert.Single((await list.RunAsync(TestOffice.Officer, ListQuery.First.With("kind", nameof(SupportKind.RentalFlat)), default)).Rows).Kind);
        Assert.Empty((await list.RunAsync(TestOffice.Officer, ListQuery.First with { Text = Secret }, default)).Rows);
    }

    private static Task<string> ReceiveAsync(TestOffice office, SupportDraft draft) =>
        office.Get<ReceiveSupport>().RunAsync(TestOffice.Officer, draft, default);

    private static Task<SupportRequestId> IdAsync(TestOffice office, string number) =>
        office.AskAsync(context => context.SupportRequests.Where(request => request.Number == number).Select(request => request.Id).SingleAsync());

    private static SupportDraft Medical(string project) => new()
    {
        Project = project,
        Kind = SupportKind.Consultation,
        Relation = PatientRelation.Spouse,
        PatientName = "测试家属",
        MedicalDetail = Secret,
        HandlingUnit = "区卫生健康委",
    };

    private static SupportDraft Housing(string project) =>
        new() { Project = project, Kind = SupportKind.RentalFlat, NoHousingDeclaredOn = TestOffice.Day, HousingWishes = "两居室", HandlingUnit = "区人才工作局" };
}
