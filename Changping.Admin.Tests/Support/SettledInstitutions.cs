using Changping.Admin.Features.Institutions;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>Institutions of which an officer said what no list says, and the approver confirmed it.</summary>
internal static class SettledInstitutions
{
    public static async Task SettleAsync(this TestOffice office, InstitutionId id, IReadOnlyList<InstitutionKind> kinds, string evidence = "测试批复")
    {
        var institution = await office.AskAsync(context => context.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == id));
        await office.Get<ConfirmInstitution>().RunAsync(TestOffice.Officer, new InstitutionConfirmation(id, kinds, [], evidence, institution.Version), default);
        await office.ConfirmKindsAsync(id);
    }

    public static async Task ConfirmKindsAsync(this TestOffice office, InstitutionId id)
    {
        var institution = await office.AskAsync(context => context.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == id));
        await office.Get<DecideInstitution>().RunAsync(TestOffice.Approver, id, institution.Version, confirm: true, null, default);
    }
}
