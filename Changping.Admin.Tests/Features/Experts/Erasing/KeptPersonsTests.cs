using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Experts.Erasing;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts.Erasing;

/// <summary>Whoever is of use still, or part of a file that is kept, is not deleted however long ago it was.</summary>
public sealed class KeptPersonsTests
{
    private const string OutOfThePool = "UPDATE PoolEntries SET State = 'Left', DepartedOn = '2026-11-23';";
    private const string NoIntent = "UPDATE CooperationIntents SET State = 'Withdrawn', WithdrawnOn = '2026-11-23';";
    private const string NoProject = "UPDATE Projects SET State = 'Withdrawn';";

    [Fact]
    public async Task Who_is_in_the_pool_stays_and_who_has_left_it_goes()
    {
        await using var office = await ErasureTests.NominatedAsync(1);
        await office.AdmitAsync("2026-推荐-0001");
        Assert.Equal(0, await DueAsync(office));
        Assert.Equal(1, await DueAsync(office, OutOfThePool));
    }

    [Fact]
    public async Task A_live_intent_and_an_application_keep_and_withdrawn_ones_go_along()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddSubmittedAsync(1);
        Assert.Equal(0, await DueAsync(office, OutOfThePool));
        Assert.Equal(0, await DueAsync(office, NoIntent));
        Assert.Equal(1, await DueAsync(office, NoProject));
        Assert.Equal(0, await DueAsync(office, "UPDATE Projects SET RoundId = hex(randomblob(16));"));
        Assert.Equal(0, await DueAsync(office, "UPDATE Projects SET RoundId = NULL, EstablishedOn = '2026-11-20';"));
        Assert.Equal(1, await DueAsync(office, "UPDATE Projects SET EstablishedOn = NULL;"));

        await office.Get<EraseDue>().RunAsync(Actor.CommandLine, default);
        Assert.Equal((0, 0, 0, 1), await office.AskAsync(async context => (
            await context.Experts.CountAsync(), await context.Projects.CountAsync(), await context.CooperationIntents.CountAsync(),
            await context.Enterprises.CountAsync())));
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default),
            check => Assert.True(check.Ok || check.Name == "amount-seals", check.Detail));
    }

    [Fact]
    public async Task What_waits_for_a_second_person_keeps_whom_it_is_about()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema,
            Rows.Expert(1), Rows.Expert(2, ("户名", "测试二"), ("开户银行", "中国工商银行北京昌平支行"), ("银行账号", "6222020200112233445")));
        Assert.Equal(1, await DueAsync(office));
        Assert.Equal("2026-专家-0001", (await ErasureTests.ListAsync(office)).Due[0].Number);
    }

    [Fact]
    public async Task Who_serves_or_served_stays()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        Assert.Equal(0, await DueAsync(office));
    }

    [Fact]
    public async Task Two_records_of_one_person_go_together_and_neither_goes_while_the_other_is_kept()
    {
        await using var office = await TestOffice.OpenAsync();
        (string, string?)[] abroad = [("证件类型", "护照"), ("证件号码", "E12345678"), ("国籍", "中国"), ("性别", "男"), ("推荐日期", "2026-11-10")];
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(1, abroad));
        var row = Assert.Single((await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open);
        await office.Get<ProposePersonCase>().RunAsync(TestOffice.Officer, new(row.First.Id, row.Second.Id, row.First.Id, "核对两份证件"), default);
        Assert.Equal(0, await DueAsync(office));
        office.Time.AdjustTime(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        var id = (await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open[0].Case!.Id;
        await office.Get<DecidePersonCase>().RunAsync(TestOffice.Approver, id, true, null, default);

        Assert.Equal(1, await DueAsync(office));
        await office.Get<EraseDue>().RunAsync(Actor.CommandLine, default);
        Assert.Equal((0, 0, 0), await office.AskAsync(async context => (
            await context.Experts.CountAsync(), await context.PersonCases.CountAsync(), await context.Nominations.CountAsync())));
    }

    [Fact]
    public async Task Only_the_command_line_deletes_alone_and_the_record_says_so()
    {
        await using var office = await ErasureTests.NominatedAsync(1);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<EraseDue>().RunAsync(TestOffice.Officer, default));
        Assert.Null(await office.Get<EraseDue>().RunAsync(Actor.CommandLine, default));
        office.Time.SetUtcNow(ErasureTests.FirstDue);
        Assert.NotNull(await office.Get<EraseDue>().RunAsync(Actor.CommandLine, default));
        var done = Assert.Single((await ErasureTests.ListAsync(office)).Done);
        Assert.Equal(("命令行", null), (done.Decision.PreparedBy.Name, done.Decision.DecidedBy));
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));

        await office.ByHandAsync("""UPDATE Erasures SET "Decision_PreparedBy_Id" = '00000000-0000-0000-0000-0000000000A1';""");
        Assert.Contains(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => check is { Name: "two-persons", Ok: false });
    }

    /// <returns>How many are due three years and a day later.</returns>
    private static async Task<int> DueAsync(TestOffice office, string? sql = null)
    {
        if (sql is not null)
        {
            await office.ByHandAsync(sql);
        }

        if (office.Time.GetUtcNow() < ErasureTests.FirstDue)
        {
            office.Time.SetUtcNow(ErasureTests.FirstDue);
        }

        return (await ErasureTests.ListAsync(office)).Due.Count;
    }
}
