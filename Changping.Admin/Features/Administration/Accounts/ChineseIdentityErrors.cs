using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>The refusals of Identity that an administrator or a user can meet here.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"登录名“{userName}”已有人使用，请换一个。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), $"登录名“{userName}”只能用小写字母、数字、点和连字符。");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "当前密码不对。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "该用户刚被他人改动，未作任何改动。请刷新后重试。");

    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), "用户已有该角色。");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "操作未完成，未作任何改动。");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
