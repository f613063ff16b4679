using Changping.Admin.Demonstration;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Registers;

/// <summary>
/// A register that went out comes in again and changes nothing. With DOCUMENT_OUTPUT in the environment the exports are also written there; with
/// SAVED_AGAIN they are read from there as another program saved them, for .ci/documents: the demonstration of one day is the same each time.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly string[] Words = ["institutions", "experts", "enterprises", "projects", "needs", "receipts"];
    private static readonly string? Output = Environment.GetEnvironmentVariable("DOCUMENT_OUTPUT");
    private static readonly string? SavedAgain = Environment.GetEnvironmentVariable("SAVED_AGAIN");

    [Fact]
    public async Task Of_the_whole_year_with_what_waits_for_a_second_person()
    {
        await using var office = await DemoOfficeOf.DayAsync(TestOffice.Day);
        await TamperAsync(office);

        Expect.None(await DifferencesAsync(office.Services, "own", SavedAgain));

        // Not established yet, a project is none of the register: it is passed over.
        var drafts = await office.AskAsync(context => context.Projects.CountAsync(project => project.EstablishedOn == null));
        var all = await office.AskAsync(context => context.Projects.CountAsync());
        Assert.InRange(drafts, 10, all);
        Assert.Equal(all - drafts, (await ReadBackAsync(office.Services, "projects", "own", null)).Rows.Count);
        Assert.Contains(await office.AskAsync(context => context.Projects.Where(project => project.EstablishedOn != null)
            .Select(project => project.State).Distinct().ToListAsync()),
            state => state is ProjectState.Established);
    }

    [Theory]
    [InlineData("2025-12-10")]
    [InlineData("2026-04-15")]
    [InlineData("2026-08-20")]
    public async Task In_the_middle_of_the_year(string day)
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        var until = new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var year = new DemoYear(office.Contexts, office.Get<OfficeClock>(), office.Get<UnfinishedFiles>(), (time, _, _) => At(new Until(time, until)));
        await Assert.ThrowsAsync<Until.ReachedException>(() => year.RunAsync(default));

        await using var then = At(new FakeTimeProvider(until));
        Expect.None(await DifferencesAsync(then, day, null));

        ServiceProvider At(TimeProvider time)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddOffice(new DataFolder(SourceTree.DataDirectory, office.DatabaseFile), time);
            return services.BuildServiceProvider();
        }
    }

    [Fact]
    public async Task A_company_register_read_back_withdrew_a_colleagues_pending_bank_change()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        await ProposeAsync(office, TestOffice.SecondOfficer);

        // Another cell changes; the account in force is repeated.
        var row = Rows.Enterprise(1, ("联系人", "赵测试"));
        Assert.Equal(["联系人"], Assert.Single((await TestOffice.PreviewAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, row)).Rows)
            .Changes.Select(change => change.Column));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, row);
        var account = await office.AskAsync(context => context.Enterprises.Select(enterprise => enterprise.Account).SingleAsync());
        Assert.Equal(("99887766554433", "钱经办"), (account.Proposed?.AccountNumber, account.ProposedBy?.Name));

        // A third account is news, and replaces what waited.
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            Rows.Enterprise(1, ("联系人", "赵测试"), ("银行账号", "11223344556677")));
        account = await office.AskAsync(context => context.Enterprises.Select(enterprise => enterprise.Account).SingleAsync());
        Assert.Equal(("11223344556677", "李经办"), (account.Proposed?.AccountNumber, account.ProposedBy?.Name));
    }

    [Fact]
    public async Task A_project_of_this_system_without_post_is_known_and_a_foreign_one_is_asked_for_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        var preview = await TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1, ("聘任岗位", null), ("服务起始日", null)));
        Assert.Equal(("聘任岗位", "required", "必填：如 科技副总；服务起始日也必填。"), Assert.Single(preview.Faults) is var fault
            ? (fault.Column, fault.Code, fault.Message) : default);
    }

    private static async Task TamperAsync(TestOffice office)
    {
        await ProposeAsync(office, DemoOffice.Qian);
        var gone = await office.AskAsync(context => context.Enterprises.OrderByDescending(enterprise => enterprise.CreditCode)
            .Select(enterprise => enterprise.Id).FirstAsync());
        await office.Get<DeactivateEnterprise>().RunAsync(DemoOffice.Li, gone, "注销", default);
        var expert = await office.AskAsync(context => context.Experts.Where(expert => expert.Account.Current != null).OrderBy(expert => expert.Number)
            .Select(expert => expert.Id).FirstAsync());
        await office.Get<EnterPayeeAccount>()
            .RunAsync(DemoOffice.Li, PayeeKey.Of(expert), new PayeeAccount("某某", "另一 银行", null, "99887766554433"), null, default);
    }

    private static async Task ProposeAsync(TestOffice office, Actor by)
    {
        var company = await office.AskAsync(context =>
            context.Enterprises.Where(enterprise => enterprise.Account.Current != null && enterprise.Account.Proposed == null)
            .OrderBy(enterprise => enterprise.CreditCode).FirstAsync());
        await office.Get<EnterPayeeAccount>()
            .RunAsync(by, PayeeKey.Of(company.Id), new PayeeAccount(company.Name, "另一 银行", null, "99887766554433"), null, default);
    }

    private static async Task<List<string>> DifferencesAsync(IServiceProvider office, string folder, string? saved)
    {
        var differences = new List<string>();
        foreach (var word in Words)
        {
            var preview = await ReadBackAsync(office, word, folder, saved);
            differences.AddRange(preview.Rows.Where(row => row.Fate != RowFate.Unchanged).Select(row =>
                $"{word} {row.Row} {row.Label}: {row.Fate} {string.Join(' ', row.Issues)} {string.Join(' ', row.Changes)}"));
        }

        return differences;
    }

    private static async Task<ImportPreview> ReadBackAsync(IServiceProvider office, string word, string folder, string? saved)
    {
        var (export, import) = (office.GetServices<IRegisterExport>().First(one => one.Word == word), office.GetServices<IRegisterImport>()
            .First(one => one.Schema.Word == word));
        using var file = new MemoryStream();
        var written = await export.WriteAsync(Actor.CommandLine, ExportRequest.All with { FullReason = "核对" }, file, default);
        if (Output is { Length: > 0 } output && folder == "own")
        {
            var path = Path.Combine(output, folder, word + ".xlsx");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.ToArray());
        }

        await using Stream read = saved is { Length: > 0 } ? File.OpenRead(Path.Combine(saved, word + ".xlsx")) : new MemoryStream(file.ToArray());
        var preview = await import.PreviewAsync(Actor.CommandLine, read, word + ".xlsx", null, null, default);
        Assert.True(preview.Rows.Count == written.Rows || word == "projects", $"{word}: {written.Rows} rows out, {preview.Rows.Count} in");
        return preview;
    }

    /// <summary>Stops the demonstration at a moment: the next command finds no time any more.</summary>
    private sealed class Until(TimeProvider time, DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() is var now && now < moment ? now : throw new ReachedException();

        public sealed class ReachedException : Exception;
    }
}
