using Changping.Admin.Documents;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Administration.DocumentTemplates;

/// <summary>Each template as an officer would meet it at issuing: usable, or why not.</summary>
public sealed class ListDocumentTemplates(TemplateFolder templates)
{
    public Task<IReadOnlyList<TemplateState>> RunAsync(Actor actor)
    {
        actor.Require(Permission.Read);
        return Task.FromResult(templates.States());
    }
}
