using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>登录与安全 as it stands; asked with every request, so that it is kept until somebody changes it.</summary>
public sealed class AccessRules(IDbContextFactory<AdminDbContext> contexts)
{
    private AccessFigures? _current;

    public AccessFigures Current => _current ??= Read();

    /// <summary>It was changed, perhaps by another process.</summary>
    public void Forget() => _current = null;

    private AccessFigures Read()
    {
        using var context = contexts.CreateDbContext();
        return context.AccessSettings.AsNoTracking().FirstOrDefault()?.Figures ?? new AccessFigures();
    }
}
