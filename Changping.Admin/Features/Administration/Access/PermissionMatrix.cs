using System.Reflection;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>An address that a right opens.</summary>
/// <param name="Template">With its parameters, such as /projects/{Number}.</param>
/// <param name="Permission">Null: whoever is signed in, or of several rights one.</param>
public sealed record GuardedAddress(string Template, Permission? Permission);

/// <summary>
/// Who may do what: roles by rights, and what each right opens, as the program itself asks for it. Nothing here is written down a second time: roles come
/// from <see cref="Roles"/>, pages from their attributes, downloads from the routes that are mapped.
/// </summary>
public static class PermissionMatrix
{
    public static IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public static IReadOnlyList<Permission> Permissions { get; } = Enum.GetValues<Permission>();

    /// <summary>Pages whose attribute names a right.</summary>
    public static IReadOnlyList<GuardedAddress> Pages { get; } =
    [
        .. from page in typeof(PermissionMatrix).Assembly.GetTypes()
           from route in page.GetCustomAttributes<RouteAttribute>(inherit: false)
           where page.GetCustomAttribute<AuthorizeAttribute>() is { Policy: not null }
           orderby route.Template
           select new GuardedAddress(route.Template, Of(page.GetCustomAttribute<AuthorizeAttribute>()!)),
    ];

    /// <summary>Downloads and other addresses that are no page.</summary>
    public static IReadOnlyList<GuardedAddress> Downloads(IEnumerable<EndpointDataSource> sources) =>
    [
        .. from endpoint in sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
           let asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().FirstOrDefault(data => data.Policy is not null)
           where asked is not null
           let address = new GuardedAddress("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Of(asked))
           orderby address.Template
           select address,
    ];

    /// <summary>Some members of the working group hold it, by their unit (三（三）, 二（二）1).</summary>
    public static bool IsOfUnit(Role role, Permission permission) =>
        role == Role.Member && Enum.GetValues<WorkingUnit>().Any(unit => new[] { role }.Permissions(unit).Contains(permission)) && !role.Permissions()
            .Contains(permission);

    private static Permission? Of(IAuthorizeData asked) => Enum.TryParse<Permission>(asked.Policy, out var permission) ? permission : null;
}
