namespace Changping.Admin.Tests.Support;

/// <summary>How a provider of identities may answer wrongly.</summary>
public enum ProviderFault
{
    None,

    /// <summary>The person gave up at its page.</summary>
    Denied,
    WrongNonce,
    WrongAudience,
    WrongIssuer,
    Expired,
    WrongSignature,
    Unsigned,

    /// <summary>Signed with the secret that both know, as if that were a key.</summary>
    SignedWithSecret,
    OtherState,
    RefusedCode,
    TwoNames,
    OtherSubject,
    BrokenToken,
}
