using Changping.Admin.Registers;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>四（二）5, reading 0045: one vice-president a project. What runs at a company by its title, on file and in the rows before.</summary>
internal sealed class RunningTitles
{
    private readonly Dictionary<(EnterpriseId, string), (ExpertId Expert, string Where)> _known = [];

    public async Task ReadAsync(AdminDbContext context, IReadOnlyCollection<EnterpriseId> hosts, CancellationToken cancel)
    {
        var running = await context.Projects.AsNoTracking().Where(project => hosts.Contains(project.EnterpriseId) && project.EstablishedOn != null)
            .Select(project => new { project.EnterpriseId, project.Facts.Title, project.ExpertId, project.Number, project.State }).ToListAsync(cancel);
        foreach (var project in running.Where(project => project.State.IsOpen()))
        {
            _known.TryAdd((project.EnterpriseId, InstitutionName.Fold(project.Title)), (project.ExpertId, $"项目 {project.Number}"));
        }
    }

    /// <param name="row">Of the register; it is known from then on.</param>
    /// <returns>Null where no other expert has the project.</returns>
    public string? WhyNot(EnterpriseId host, ExpertId expert, string title, int row)
    {
        var key = (host, InstitutionName.Fold(title));
        if (_known.TryGetValue(key, out var same) && same.Expert != expert)
        {
            return $"与同一企业的{same.Where}同名，一个项目只聘一名科技副总；不是同一项目的，请改用能区分的名称。";
        }

        _known.TryAdd(key, (expert, $"第 {SheetRow.Text(row)} 行"));
        return null;
    }
}
