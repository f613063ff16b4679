using System.Globalization;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>Rulings 4, 5, 6 and 22: whoever is paid, and whether they take part at all.</summary>
internal sealed partial class GeneratedYear
{
    /// <summary>The account of one payee.</summary>
    private sealed class KnownAccount
    {
        public string Current { get; set; } = "";

        public PayeeAccount? Proposed { get; set; }

        public Guid By { get; set; }

        public string? WhyNotPay => Proposed is null ? null : "a change of the account waits";
    }

    private readonly Dictionary<(bool Expert, int Number), KnownAccount> _accounts = [];
    private readonly HashSet<int> _inactive = [];
    private readonly HashSet<int> _moved = [];

    /// <summary>Experts who left the pool, or of whom the newest word is a denial.</summary>
    private readonly HashSet<int> _outside = [];
    /// <summary>Of whom another record may be the same person.</summary>
    private readonly HashSet<int> _unsure = [];

    private readonly Dictionary<int, Guid> _leaving = [];
    private (PersonCaseId Id, Guid By)? _samePerson;
    private bool _hasTwin;

    private bool IsStopped(int company) => _inactive.Contains(company) || _moved.Contains(company);

    /// <summary>Reading 0044: the company is paid nothing, and the expert nothing while the service there goes on.</summary>
    private bool IsStoppedFor(KnownProject project, Fund instrument) =>
        IsStopped(project.Company) && (instrument is Fund.Subsidy or Fund.Conversion || project.Stage == KnownStage.Serving);

    private KnownAccount AccountOf(KnownProject project, Fund instrument) =>
        instrument is Fund.Allowance or Fund.Prize ? AccountOf(true, project.Expert) : AccountOf(false, project.Company);

    private KnownAccount AccountOf(bool expert, int number)
    {
        if (!_accounts.TryGetValue((expert, number), out var account))
        {
            _accounts[(expert, number)] = account = new KnownAccount { Current = "as at the beginning" };
        }

        return account;
    }

    private async Task<(PayeeKey Key, string Name)> PayeeAsync(bool expert, int number)
    {
        var (document, code) = (Rows.CitizenNumber(number), Rows.CreditCode(number));
        return expert
            ? await Office.AskAsync(async context => await context.Experts.AsNoTracking().Where(one => one.DocumentNumber == document)
                .SingleAsync() is var found ? (PayeeKey.Of(found.Id), found.Name) : default)
            : await Office.AskAsync(async context => await context.Enterprises.AsNoTracking().Where(one => one.CreditCode == code)
                .SingleAsync() is var found ? (PayeeKey.Of(found.Id), found.Name) : default);
    }

    /// <summary>Another account of a payee, or one in somebody else's name, which takes a proof besides.</summary>
    private async Task AccountAsync(YearStep step)
    {
        var expert = step.Which % 2 == 0;
        var number = 1 + (step.Which / 2 % (expert ? YearTemplate.Experts : YearTemplate.Companies));
        var waiting = _accounts.Where(one => one.Value.Proposed is not null).OrderBy(one => one.Key).ToList();
        var by = YearPeople.Any(step.How);
        if (waiting.Count > 0 && step.How % 3 > 0)
        {
            var ((isExpert, which), account) = Pick(waiting, step.Which);
            var (key, owner) = await PayeeAsync(isExpert, which);
            var (proposed, confirm) = (account.Proposed!, step.How % 7 > 0);
            var (kind, subject) = key.Subject;
            var proofs = await Office.AskAsync(context =>
                context.Attachments.CountAsync(file => file.SubjectKind == kind && file.SubjectId == subject && file.RemovedAt == null));
            if (await DoAsync(by, Permission.Approve, $"to {(confirm ? "confirm" : "refuse")} the account of {owner}",
                () => Office.Get<DecidePayeeAccount>().RunAsync(by, key, proposed, confirm, "测试", default),
                !confirm || proposed.AccountName == owner || proofs > 0, confirm ? [account.By] : [], grants: confirm))
            {
                (account.Current, account.Proposed) = (confirm ? proposed.AccountNumber : account.Current, null);
            }

            return;
        }

        var (payee, name) = await PayeeAsync(expert, number);
        var digits = (6_222_020_000_000_000L + (step.How * 1_000L) + step.Which).ToString(CultureInfo.InvariantCulture);
        var drafted = new PayeeAccount(step.How % 4 == 0 ? "某个体户" : name, "中国银行北京昌平支行", null, digits);
        if (step.How % 8 == 0)
        {
            await Office.AttachAsync(payee.Subject.Kind, payee.Subject.Id);
        }

        if (await DoAsync(by, Permission.Handle, $"account {digits} of {name} in the name of {drafted.AccountName}",
            () => Office.Get<EnterPayeeAccount>().RunAsync(by, payee, drafted, "测试", default), may: true))
        {
            (AccountOf(expert, number).Proposed, AccountOf(expert, number).By) = (drafted, by.Id);
        }
    }

    private async Task CompanyAsync(YearStep step)
    {
        var company = 1 + (step.Which % YearTemplate.Companies);
        var by = YearPeople.Any(step.How);
        var code = Rows.CreditCode(company);
        if (step.How % 2 == 0)
        {
            var id = await Office.AskAsync(context => context.Enterprises.Where(one => one.CreditCode == code).Select(one => one.Id).SingleAsync());
            var reason = _inactive.Contains(company) ? null : "注销";
            if (await DoAsync(by, Permission.Handle, $"company {company} {reason ?? "again"}", () => Office.Get<DeactivateEnterprise>()
                .RunAsync(by, id, reason, default), may: true))
            {
                _ = reason is null ? _inactive.Remove(company) : _inactive.Add(company);
            }

            return;
        }

        var form = (await Office.Get<OpenEnterpriseForm>().RunAsync(TestOffice.Officer, code, default))!;
        form.Texts["所在区"] = _moved.Contains(company) ? "昌平区" : "海淀区";
        if (await DoAsync(by, Permission.Handle, $"company {company} to {form.Texts["所在区"]}",
            async () => Assert.Empty((await Office.Get<SaveEnterprise>().RunAsync(by, form, default)).Faults), may: true)
            && !_moved.Remove(company))
        {
            _moved.Add(company);
        }
    }

    /// <summary>Leaves the pool by two persons, or is denied by a newer nomination.</summary>
    private async Task PoolAsync(YearStep step)
    {
        var expert = 1 + (step.Which % YearTemplate.Experts);
        var by = YearPeople.Any(step.How);
        if (step.How % 4 == 0)
        {
            await TestOffice.ImportAsync(Office.Get<ExpertImport>(), ExpertsRegister.Schema,
                Rows.Expert(expert, ("推荐日期", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("遵纪守法", "否"),
                    ("派出单位", step.How % 8 == 0 ? "北京大学" : "清华大学")));
            _outside.Add(expert);
            Note($"expert {expert} is denied", TestOffice.Officer, "imported", done: true);
            return;
        }

        var document = Rows.CitizenNumber(expert);
        var entry = await Office.AskAsync(context => (
            from one in context.PoolEntries
            join person in context.Experts on one.ExpertId equals person.Id
            where person.DocumentNumber == document
            orderby one.Number descending
            select one.Id).FirstAsync());
        if (_leaving.TryGetValue(expert, out var proposer))
        {
            var number = await Office.AskAsync(context => context.PoolEntries.Where(one => one.Id == entry).SelectMany(one => one.Steps)
                .MaxAsync(one => one.Number));
            if (await DoAsync(by, Permission.Approve, $"to confirm that expert {expert} leaves", () => Office.Get<DecidePoolStep>()
                .RunAsync(by, entry, number, true, null, default), null, [proposer]))
            {
                _outside.Add(expert);
                _leaving.Remove(expert);
            }
        }
        else if (await DoAsync(by, Permission.Handle, $"to propose that expert {expert} leaves", () => Office.Get<ProposePoolStep>()
            .RunAsync(by, entry, PoolAction.Leave, "调离", default)))
        {
            _leaving[expert] = by.Id;
        }
    }
}
