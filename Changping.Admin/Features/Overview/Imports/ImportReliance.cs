using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>What was built on an import since, each by name: what something rests on is not undone.</summary>
internal static class ImportReliance
{
    public static async Task<IReadOnlyList<string>> OfAsync(AdminDbContext context, ImportRecord record, CancellationToken cancel)
    {
        if (record.Word == ReceiptsRegister.Schema.Word)
        {
            return ["拨付结果（回执逐行登记了资金的结果；登记有误的行，以财政局更正后的回执再次导入，由另一人核定）"];
        }

        var made = await ImportedSet.OfAsync(context, record.Id, cancel);
        return
        [
            .. await OnPeopleAsync(context, made, cancel), .. await OnOrganisationsAsync(context, record, made, cancel),
            .. await OnProjectsAsync(context, made, cancel), .. await FilesAsync(context, made, cancel),
            .. await ChangedSinceAsync(context, record, made, cancel),
        ];
    }

    private static async Task<IEnumerable<string>> OnPeopleAsync(AdminDbContext context, ImportedSet made, CancellationToken cancel)
    {
        var (experts, nominations, changed) = (made.Experts, made.Nominations, made.ChangedNominations);
        var pool = await context.PoolEntries.Where(entry => experts.Contains(entry.ExpertId) || nominations.Contains(entry.NominationId)
            || changed.Contains(entry.NominationId))
            .OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancel);
        var later = await context.Nominations.Where(nomination => experts.Contains(nomination.ExpertId) && !nominations.Contains(nomination.Id))
            .OrderBy(nomination => nomination.Number).Select(nomination => nomination.Number).ToListAsync(cancel);
        var relaxed = await context.Nominations.Where(nomination => nominations.Contains(nomination.Id) && nomination.Relaxations.Any())
            .OrderBy(nomination => nomination.Number).Select(nomination => nomination.Number).ToListAsync(cancel);
        var findings = await context.PersonCases.CountAsync(person => experts.Contains(person.FirstId) || experts.Contains(person.SecondId), cancel);
        return [.. Named("入库", pool), .. Named("专家推荐", later), .. relaxed.Select(number => $"专家推荐 {number} 的放宽申请"), .. Counted("同一人认定", findings, "件")];
    }

    private static async Task<IEnumerable<string>> OnOrganisationsAsync(AdminDbContext context, ImportRecord record, ImportedSet made, CancellationToken cancel)
    {
        var (enterprises, experts, needs) = (made.Enterprises, made.Experts, made.Needs);

        // An institution that came with its experts stays where others name it too.
        var institutions = record.Word == InstitutionsRegister.Schema.Word ? made.Institutions : [];
        var projects = await context.Projects.IgnoreQueryFilters()
            .Where(project => enterprises.Contains(project.EnterpriseId) || experts.Contains(project.ExpertId))
            .OrderBy(project => project.Number).Select(project => project.Number).ToListAsync(cancel);
        var raised = await context.Needs.IgnoreQueryFilters().Where(need => enterprises.Contains(need.EnterpriseId))
            .OrderBy(need => need.Number).Select(need => need.Number).ToListAsync(cancel);
        var intents = await context.CooperationIntents.IgnoreQueryFilters()
            .Where(intent => enterprises.Contains(intent.EnterpriseId) || experts.Contains(intent.ExpertId) || needs.Contains(intent.NeedId))
            .OrderBy(intent => intent.Number).Select(intent => intent.Number).ToListAsync(cancel);
        var contacts = await context.MatchContacts.IgnoreQueryFilters()
            .CountAsync(contact => experts.Contains(contact.ExpertId) || needs.Contains(contact.NeedId), cancel);
        var nominations = await context.Nominations.Where(nomination => institutions.Contains(nomination.Facts.InstitutionId))
            .OrderBy(nomination => nomination.Number).Select(nomination => nomination.Number).ToListAsync(cancel);
        return [.. Named("项目", projects), .. Named("需求", raised), .. Named("合作意向", intents), .. Named("专家推荐", nominations), .. Counted("对接联系", contacts, "次")];
    }

    private static async Task<IEnumerable<string>> OnProjectsAsync(AdminDbContext context, ImportedSet made, CancellationToken cancel)
    {
        var (projects, changed, services) = (made.Projects, made.ChangedProjects, made.Appointments);
        var granted = await (from grant in context.Grants.IgnoreQueryFilters().Live()
                             where projects.Contains(grant.ProjectId) || (changed.Contains(grant.ProjectId) && grant.State != GrantState.Returned)
                             join project in context.Projects.IgnoreQueryFilters() on grant.ProjectId equals project.Id
                             orderby project.Number
                             select project.Number).Distinct().ToListAsync(cancel);
        var visits = await context.Contacts.IgnoreQueryFilters().CountAsync(contact => services.Contains(contact.AppointmentId), cancel);
        var support = await context.SupportRequests.IgnoreQueryFilters().CountAsync(request => services.Contains(request.AppointmentId), cancel)
            + await context.EnterpriseSupports.IgnoreQueryFilters().CountAsync(given => services.Contains(given.AppointmentId), cancel);
        var checks = await context.MidtermChecks.IgnoreQueryFilters().CountAsync(check => services.Contains(check.AppointmentId), cancel);
        var results = await context.JointResults.IgnoreQueryFilters().CountAsync(result => projects.Contains(result.ProjectId), cancel);
        var evaluations = await context.TenureEvaluations.IgnoreQueryFilters().CountAsync(opinion => projects.Contains(opinion.ProjectId), cancel);
        var conversions = await context.CommercialisationApplications.IgnoreQueryFilters()
            .CountAsync(application => projects.Contains(application.ProjectId), cancel);
        return
        [
            .. granted.Select(number => $"项目 {number} 的核定资金"), .. Counted("联系走访", visits, "次"), .. Counted("支持与保障", support, "件"),
            .. Counted("中期检查", checks, "次"),
            .. Counted("合作成果", results, "项"), .. Counted("任职评价", evaluations, "份"), .. Counted("转化申请", conversions, "件"),
        ];
    }

    private static async Task<IEnumerable<string>> FilesAsync(AdminDbContext context, ImportedSet made, CancellationToken cancel)
    {
        var ids = made.AllMade;
        return
        [
            .. Counted("附件", await context.Attachments.CountAsync(file => ids.Contains(file.SubjectId) && file.RemovedAt == null, cancel), "份"),
            .. Counted("文书", await context.IssuedDocuments.CountAsync(paper => ids.Contains(paper.SubjectId)
                || paper.Concerns.Any(concern => ids.Contains(concern.SubjectId)), cancel), "份"),
        ];
    }

    /// <summary>New records that somebody worked on since: published, confirmed, corrected.</summary>
    private static async Task<IEnumerable<string>> ChangedSinceAsync(AdminDbContext context, ImportRecord record, ImportedSet made, CancellationToken cancel)
    {
        var (enterprises, experts, nominations, needs, projects, services) =
            (made.Enterprises, made.Experts, made.Nominations, made.Needs, made.Projects, made.Appointments);
        var institutions = record.Word == InstitutionsRegister.Schema.Word ? made.Institutions : [];
        List<string> names =
        [
            .. await context.Institutions.Where(of => institutions.Contains(of.Id) && of.Version > 0).Select(of => of.Name).ToListAsync(cancel),
            .. await context.Enterprises.IgnoreQueryFilters().Where(of => enterprises.Contains(of.Id) && of.Version > 0).Select(of => of.Name)
            .ToListAsync(cancel),
            .. await context.Experts.Where(of => experts.Contains(of.Id) && of.Version > 0).Select(of => of.Number + " " + of.Details.Name).ToListAsync(cancel),
            .. await context.Nominations.Where(of => nominations.Contains(of.Id) && of.Version > 0).Select(of => of.Number).ToListAsync(cancel),
            .. await context.Needs.IgnoreQueryFilters().Where(of => needs.Contains(of.Id) && of.Version > 0).Select(of => of.Number + " " + of.Title)
            .ToListAsync(cancel),
            .. await context.Projects.IgnoreQueryFilters().Where(of => projects.Contains(of.Id)
                && (of.Version > 0 || context.Appointments.IgnoreQueryFilters()
                    .Any(service => service.ProjectId == of.Id && services.Contains(service.Id) && service.Version > 0)))
                .Select(of => of.Number).ToListAsync(cancel),
        ];
        return names.Order(StringComparer.Ordinal).Select(name => $"{name}（导入之后已另行办理）");
    }

    private static IEnumerable<string> Named(string kind, IEnumerable<string> numbers) => numbers.Select(number => $"{kind} {number}");

    private static IEnumerable<string> Counted(string kind, int count, string unit) => count == 0 ? [] : [$"{kind} {count} {unit}"];
}
