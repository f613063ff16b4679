using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>The office that every generated year begins with: people and companies, version 2.0 in force, the file of a later one beside it. Made
/// once in a test run.</summary>
internal static class YearTemplate
{
    public const int Experts = 5;
    public const int Companies = 4;

    private static readonly Lazy<Task<(string Database, string Data)>> Made = new(MakeAsync);

    public static async Task<TestOffice> OpenAsync()
    {
        var (database, data) = await Made.Value;
        return TestOffice.OpenCopy(database, data);
    }

    private static async Task<(string Database, string Data)> MakeAsync()
    {
        var first = await TestOffice.OpenAsync();
        var office = first.Under(YearTerms.Later.Version, YearTerms.Rewrite);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema,
            [.. Enumerable.Range(1, Experts).Select(number => Rows.Expert(number))]);
        await office.Get<AdmitToPool>()
            .RunAsync(TestOffice.Officer, await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync()), default);
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            [.. Enumerable.Range(1, Companies).Select(number => Rows.Enterprise(number))]);
        foreach (var expert in await office.AskAsync(context => context.Experts.AsNoTracking().ToListAsync()))
        {
            await office.Get<EnterPayeeAccount>().RunAsync(TestOffice.Officer, PayeeKey.Of(expert.Id),
                new PayeeAccount(expert.Name, "中国银行北京昌平支行", null, "622202000000" + expert.DocumentNumber[^5..^1]), null, default);
        }

        await office.AddReviewersAsync(3);

        // The last connection takes the write-ahead log into the file.
        await office.DisposeAsync();
        SqliteConnection.ClearAllPools();
        return (first.DatabaseFile, Path.Combine(Path.GetDirectoryName(first.DatabaseFile)!, "data"));
    }
}

/// <summary>Who acts in a generated year. Most hold both roles, as in a small office: that they are two persons is then asked of every decision.</summary>
internal static class YearPeople
{
    public static readonly Actor First = TestOffice.OfficerAndApprover;
    public static readonly Actor Second = new(TestOffice.SecondOfficer.Id, "钱经办", First.Permissions);
    public static readonly Actor Third = new(new Guid("00000000-0000-0000-0000-0000000000b2"), "孙负责", First.Permissions);
    public static readonly Actor Finance =
        new(new Guid("00000000-0000-0000-0000-0000000000d2"), "卫成员", new[] { Role.Member }.Permissions(WorkingUnit.FinanceBureau));
    public static readonly Actor Auditor = new(new Guid("00000000-0000-0000-0000-0000000000f1"), "郑审计", Role.Auditor.Permissions());

    private static readonly Actor[] Everybody =
        [First, Second, Third, TestOffice.Approver, TestOffice.Officer, First, Second, Third, TestOffice.SecondOfficer, Finance, Auditor,
            TestOffice.Administrator];

    /// <summary>Mostly somebody who may.</summary>
    public static Actor Any(int how) => how % 6 > 0 ? Everybody[how % 3] : Everybody[how / 6 % Everybody.Length];

    /// <summary>Somebody who handles, for what is only on the way to something else.</summary>
    public static Actor Handler(int how) => new[] { First, Second, Third }[how % 3];

    /// <summary>Somebody else than all of these who may decide.</summary>
    public static Actor Other(IReadOnlyCollection<Guid> authors) => new[] { TestOffice.Approver, Third, Second, First }.First(one => !authors.Contains(one.Id));
}
