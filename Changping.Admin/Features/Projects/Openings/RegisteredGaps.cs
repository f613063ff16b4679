using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Openings;

/// <summary>All that a registered project does not show, and what was paid for it without being owed, read where a person confirms it.</summary>
public sealed class RegisteredGaps(SubmissionCases cases, PolicyLibrary policies)
{
    public async Task<IReadOnlyList<Blocker>> OfAsync(AdminDbContext context, CooperationProject project, CancellationToken cancel)
    {
        var onTheDay = await cases.ReadAsync(context, project.Id, project.EnterpriseId, project.ExpertId, project.EstablishedDay, cancel);
        var served = await context.Appointments.AsNoTracking().FirstOrDefaultAsync(appointment => appointment.ProjectId == project.Id, cancel);
        var settings = await CommitteeBook.SettingsAsync(context, cancel);
        var policy = (await policies.BookAsync(context, cancel)).OfRegistered(project.EstablishedDay);
        var goLive = await PolicyLibrary.GoLiveAsync(context, cancel);
        return
        [
            .. RegisteredCase.Missing(project, onTheDay, served?.Start, settings.ServiceStartMonths),
            .. OpeningGaps.Of(project, served?.Agreed, policy, goLive),
        ];
    }
}
