using Changping.Admin.Features.Experts;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>Compares projects by company, expert and day of establishment, and asks the rules before anything is written.</summary>
/// <param name="goLive">启用日; null before the policy was activated.</param>
internal sealed class ProjectComparison(AdminDbContext context, PolicyBook policies, DateOnly? goLive)
    : RowComparison<ProjectRow, ProjectDraft>(ProjectsRegister.Schema)
{
    private static readonly RegisterColumn[] MoneyRestsOn =
        [ProjectsRegister.Cost, ProjectsRegister.Field, ProjectsRegister.Start, ProjectsRegister.PaidSubsidy, ProjectsRegister.PaidMonths,
            ProjectsRegister.PaidConversion, ProjectsRegister.GivenPrize];

    private readonly Dictionary<ExpertId, List<(DateRange Period, AppointmentId? Appointment, string Where)>> _periods = [];
    private readonly Dictionary<string, HostEnterprise> _enterprises = [];
    private readonly Dictionary<string, Expert> _experts = [];
    private readonly Dictionary<(EnterpriseId, ExpertId, DateOnly), (CooperationProject Project, Appointment? Appointment)> _projects = [];
    private readonly RunningTitles _titles = new();
    private readonly Dictionary<ProjectId, List<Grant>> _live = [];
    private readonly HashSet<ExpertId> _pooled = [];

    protected override async Task LoadAsync(IReadOnlyList<ProjectRow> rows, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.CreditCode).Distinct().ToArray();
        await context.Enterprises.AsNoTracking().Where(enterprise => codes.Contains(enterprise.CreditCode))
            .ForEachAsync(enterprise => _enterprises.TryAdd(enterprise.CreditCode, enterprise), cancel);
        var numbers = rows.Select(row => row.Document).Distinct().ToArray();
        await context.Experts.AsNoTracking().Where(expert => numbers.Contains(expert.DocumentNumber))
            .ForEachAsync(expert => _experts.TryAdd(expert.DocumentNumber, expert), cancel);
        await _titles.ReadAsync(context, [.. _enterprises.Values.Select(enterprise => enterprise.Id)], cancel);
        var experts = numbers.Where(_experts.ContainsKey).Select(number => _experts[number].Id).Where(id => !_periods.ContainsKey(id)).ToArray();
        _pooled.UnionWith(await PoolPlaces.Admitted(context).Select(entry => entry.ExpertId).Where(id => experts.Contains(id)).ToListAsync(cancel));
        Array.ForEach(experts, id => _periods[id] = []);

        // Established here and not signed yet, a project has no appointment: it is the same project nevertheless.
        var known = await (from project in context.Projects.AsNoTracking()
                           join found in context.Appointments.AsNoTracking() on project.Id equals found.ProjectId into appointments
                           from appointment in appointments.DefaultIfEmpty()
                           where experts.Contains(project.ExpertId) && project.EstablishedOn != null
                           select new { project, appointment }).ToListAsync(cancel);
        foreach (var pair in known)
        {
            _projects[(pair.project.EnterpriseId, pair.project.ExpertId, pair.project.EstablishedDay)] = (pair.project, pair.appointment);

            // Who never came to a post does not hold it.
            if (pair.appointment is { State: not AppointmentState.NeverTakenUp } served)
            {
                _periods[pair.project.ExpertId].Add((served.Period, served.Id, $"项目 {pair.project.Number}"));
            }
        }

        var projectIds = known.Select(pair => pair.project.Id).ToArray();
        var grants = await context.Grants.AsNoTracking().Live().Where(grant => projectIds.Contains(grant.ProjectId)).ToListAsync(cancel);
        foreach (var of in grants.GroupBy(grant => grant.ProjectId))
        {
            _live[of.Key] = [.. of.OrderBy(grant => grant.Instrument.Order).ThenBy(grant => grant.Sequence)];
        }
    }

    protected override (object Key, RegisterColumn Column) KeyOf(ProjectRow row) =>
        ((row.CreditCode, row.Document, row.EstablishedDay), ProjectsRegister.ProjectTitle);

    protected override string LabelOf(ProjectRow row) => $"{row.Facts.Title} · {row.Expert}";

    protected override ProjectRow? OnFile(ProjectRow row) =>
        _enterprises.TryGetValue(row.CreditCode, out var enterprise) && _experts.TryGetValue(row.Document, out var expert)
            && _projects.TryGetValue((enterprise.Id, expert.Id, row.EstablishedDay), out var known)
            ? ProjectsRegister.OnFile(known.Project, known.Appointment, enterprise, expert) : null;

    protected override PreviewRow<ProjectDraft> Compare(int number, ProjectRow row, IReadOnlyList<RowNote> notes)
    {
        PreviewRow<ProjectDraft> Fault(RegisterColumn column, string? value, string code, string message) =>
            Faulty(number, row, column, value, code, message, notes);
        if (!_enterprises.TryGetValue(row.CreditCode, out var enterprise))
        {
            return Fault(ProjectsRegister.Code, row.CreditCode, "unknown-enterprise", "未登记该企业；请先导入科技型企业名册。");
        }

        if (!_experts.TryGetValue(row.Document, out var expert))
        {
            return Fault(ProjectsRegister.Document, Mask.Document(row.Document), "unknown-expert", "未登记该专家；请先导入拟聘专家推荐情况汇总表。");
        }

        if (InstitutionName.Fold(expert.Name) != InstitutionName.Fold(row.Expert))
        {
            return Fault(ProjectsRegister.Expert, row.Expert, "name-mismatch", $"该证件号码登记的姓名是“{expert.Name}”，请核对姓名和证件号码。");
        }

        var known = _projects.TryGetValue((enterprise.Id, expert.Id, row.EstablishedDay), out var found) ? found : default;
        var changes = OnFile(row) is { } before ? Changes(before, row) : [];
        if (known.Project is { } standing && (standing.IsRegistered ? changes.Count == 0 : Differing(changes) is null))
        {
            var texts = ProjectsRegister.Schema.Texts(row);
            return new PreviewRow<ProjectDraft> { Row = number, Label = LabelOf(row), Fate = RowFate.Unchanged, Notes = notes, Typed = texts };
        }

        // What two persons decided, and what was paid on it, no register changes; one that was written from here may come in again.
        if (known.Project is { IsRegistered: false } established && Differing(changes) is { } other)
        {
            return Fault(ColumnOf(other), other.New, "procedure", $"本系统申报的项目（{established.Number}）不可由登记表更改：{other.Column}现为“{other.Old ?? "空"}”；请删去本行，协议及其变更在该项目页面登记。");
        }

        if (row.Post is null)
        {
            return Fault(ProjectsRegister.Post, null, "required", $"必填：{ProjectsRegister.Post.Expected}；服务起始日也必填。");
        }

        if (row.EstablishedDay >= goLive)
        {
            return Fault(ProjectsRegister.EstablishedOn, $"{row.EstablishedDay:yyyy-MM-dd}", "after-go-live",
                $"启用日（{goLive:yyyy-MM-dd}）及以后立项的项目须在系统内申报，请删去本行，在“合作项目”中办理。");
        }

        if (_titles.WhyNot(enterprise.Id, expert.Id, row.Facts.Title, number) is { } same)
        {
            return Fault(ProjectsRegister.ProjectTitle, row.Facts.Title, "same-title", same);
        }

        PolicyVersion policy;
        try
        {
            row.Opening.Checked();
            policy = policies.OfRegistered(row.EstablishedDay);
            Check(row, expert, known.Project, known.Appointment, policy, number);
        }
        catch (PolicySilentException silent)
        {
            return Fault(
                ProjectsRegister.EstablishedOn, $"{row.EstablishedDay:yyyy-MM-dd}", "policy-silent", silent.Under(policies.Citing(null, row.EstablishedDay)));
        }
        catch (RuleViolationException violation)
        {
            return Fault(ColumnOf(violation, row), null, "rule", violation.Under(policies.Citing(null, row.EstablishedDay)));
        }

        // What the bank sent back, and nothing else, is no payment that a correction would contradict.
        var live = known.Project is null ? [] : _live.GetValueOrDefault(known.Project.Id, []);
        var money = changes.FirstOrDefault(change => MoneyRestsOn.Contains(ColumnOf(change)));
        if (money is not null && live.Exists(grant => grant.State != GrantState.Returned))
        {
            return Fault(ColumnOf(money), money.New, "granted", $"该项目（{known.Project!.Number}）已有核定的资金，{money.Column}不可由导入更改（原为 {money.Old}）。");
        }

        return new PreviewRow<ProjectDraft>
        {
            Row = number,
            Label = LabelOf(row),
            Fate = known.Project is null ? RowFate.New : changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged,
            Changes = changes,
            Notes = [.. ProjectNotes.Of(number, row, enterprise, _pooled.Contains(expert.Id), policy, notes), .. money is null ? []
                : ProjectNotes.OfReturned(number, row, policy, live)],
            Draft = new ProjectDraft(row, enterprise.Id, expert.Id, policy,
                known.Project is null ? null : (known.Project.Id, known.Appointment!.Id), (known.Project?.Version ?? 0, known.Appointment?.Version ?? 0))
            { AsksConfirmation = known.Project is null || money is not null },
        };
    }

    /// <summary>Makes the project and the appointment as the commit would, so that every refusal of the rules shows in the preview.</summary>
    private void Check(ProjectRow row, Expert expert, CooperationProject? project, Appointment? appointment, PolicyVersion policy, int number)
    {
        var trial = new CooperationProject(default, "", default, expert.Id, row.EstablishedDay, row.Facts, policy);
        if (row.SignedOn is { } signed)
        {
            trial.RequireServiceStart(row.FirstDay, signed, startMonths: 0);
            trial.SignAgreement(signed);
        }

        var others = _periods[expert.Id];
        var service = new Appointment(default, trial, row.Post!, row.FirstDay, policy,
            others.Where(other => project is null || other.Appointment != appointment!.Id).Select(other => other.Period));
        if (project is null)
        {
            others.Add((service.Period, null, $"第 {SheetRow.Text(number)} 行"));
        }
    }

    /// <summary>The first that is more than blanks, width or case, which a cell does not keep; null where there is none.</summary>
    private static FieldChange? Differing(IEnumerable<FieldChange> changes) =>
        changes.FirstOrDefault(change => InstitutionName.Fold(change.Old ?? "") != InstitutionName.Fold(change.New ?? ""));

    private static RegisterColumn<ProjectRow> ColumnOf(FieldChange change) => ProjectsRegister.Schema.Columns.First(column => column.Name == change.Column);

    private static RegisterColumn ColumnOf(RuleViolationException violation, ProjectRow row) =>
        violation.Clause == Clauses.ProjectSubsidy ? ProjectsRegister.Cost
        : row.SignedOn < row.EstablishedDay ? ProjectsRegister.SignedOn
        : ProjectsRegister.Start;
}
