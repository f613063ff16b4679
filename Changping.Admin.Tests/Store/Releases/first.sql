CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Appropriations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Appropriations" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "Instrument" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "EnteredOn" TEXT NOT NULL,
    "Amount_Fen" INTEGER NOT NULL,
    "EnteredBy_Id" TEXT NOT NULL,
    "EnteredBy_Name" TEXT NOT NULL
);

CREATE TABLE "AspNetRoles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetRoles" PRIMARY KEY,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);

CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "Unit" TEXT NULL,
    "MustChangePassword" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "Attachments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Attachments" PRIMARY KEY,
    "SubjectKind" INTEGER NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Format" TEXT NOT NULL,
    "Scan" TEXT NOT NULL,
    "UploadedAt" INTEGER NOT NULL,
    "RemovedAt" INTEGER NULL,
    "RemovalReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "File_Bytes" INTEGER NOT NULL,
    "File_Hash" TEXT NOT NULL,
    "File_StoredName" TEXT NOT NULL,
    "RemovedBy_Id" TEXT NULL,
    "RemovedBy_Name" TEXT NULL,
    "UploadedBy_Id" TEXT NOT NULL,
    "UploadedBy_Name" TEXT NOT NULL
);

CREATE TABLE "AuditEntries" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY AUTOINCREMENT,
    "CommandId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "ActorId" TEXT NOT NULL,
    "ActorName" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "SubjectKind" INTEGER NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ExpertId" TEXT NULL,
    "Expert" TEXT NULL,
    "EnterpriseId" TEXT NULL,
    "Enterprise" TEXT NULL,
    "ProjectId" TEXT NULL,
    "Project" TEXT NULL,
    "Reason" TEXT NULL,
    "Changes" TEXT NOT NULL
);

CREATE TABLE "AuditSeals" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditSeals" PRIMARY KEY,
    "Hash" TEXT NOT NULL
);

CREATE TABLE "CalendarExceptions" (
    "Day" TEXT NOT NULL CONSTRAINT "PK_CalendarExceptions" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "IsWorked" INTEGER NOT NULL
);

CREATE TABLE "CommitteeSettings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CommitteeSettings" PRIMARY KEY,
    "NoticeDays" INTEGER NOT NULL,
    "ContactDays" INTEGER NOT NULL,
    "MidtermMonths" INTEGER NOT NULL,
    "PassMark" INTEGER NOT NULL,
    "PanelAtLeast" INTEGER NOT NULL,
    "Instalments" INTEGER NOT NULL,
    "SettleByAudit" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Enterprises" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Enterprises" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "CreditCode" TEXT NOT NULL,
    "Industry" TEXT NOT NULL,
    "RegisteredAddress" TEXT NOT NULL,
    "IsHighTech" INTEGER NULL,
    "ContactPerson" TEXT NULL,
    "Phone" TEXT NULL,
    "Remark" TEXT NULL,
    "InactiveReason" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Account_ChangedOn" TEXT NULL,
    "Account_Current_AccountName" TEXT NULL,
    "Account_Current_AccountNumber" TEXT NULL,
    "Account_Current_BankCode" TEXT NULL,
    "Account_Current_BankName" TEXT NULL,
    "Account_Proposed_AccountName" TEXT NULL,
    "Account_Proposed_AccountNumber" TEXT NULL,
    "Account_Proposed_BankCode" TEXT NULL,
    "Account_Proposed_BankName" TEXT NULL,
    "Account_ProposedBy_Id" TEXT NULL,
    "Account_ProposedBy_Name" TEXT NULL
);

CREATE TABLE "Experts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Experts" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "DocumentKind" TEXT NOT NULL,
    "DocumentNumber" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Account_ChangedOn" TEXT NULL,
    "Account_Current_AccountName" TEXT NULL,
    "Account_Current_AccountNumber" TEXT NULL,
    "Account_Current_BankCode" TEXT NULL,
    "Account_Current_BankName" TEXT NULL,
    "Account_Proposed_AccountName" TEXT NULL,
    "Account_Proposed_AccountNumber" TEXT NULL,
    "Account_Proposed_BankCode" TEXT NULL,
    "Account_Proposed_BankName" TEXT NULL,
    "Account_ProposedBy_Id" TEXT NULL,
    "Account_ProposedBy_Name" TEXT NULL,
    "Details_BirthDate" TEXT NULL,
    "Details_Email" TEXT NULL,
    "Details_Gender" TEXT NULL,
    "Details_Name" TEXT NOT NULL,
    "Details_Nationality" TEXT NULL,
    "Details_Phone" TEXT NULL
);

CREATE TABLE "Institutions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Institutions" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "FoldedName" TEXT NOT NULL,
    "CreditCode" TEXT NULL,
    "Location" TEXT NULL,
    "Remark" TEXT NULL,
    "IsConfirmed" INTEGER NOT NULL,
    "Kinds" TEXT NOT NULL,
    "Disciplines" TEXT NOT NULL,
    "Evidence" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "IssuedDocuments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_IssuedDocuments" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Caption" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "SubjectKind" INTEGER NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "IssuedOn" TEXT NOT NULL,
    "SupersededOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "File_Bytes" INTEGER NOT NULL,
    "File_Hash" TEXT NOT NULL,
    "File_StoredName" TEXT NOT NULL,
    "IssuedBy_Id" TEXT NOT NULL,
    "IssuedBy_Name" TEXT NOT NULL,
    "Template_TemplateHash" TEXT NOT NULL,
    "Template_TemplateName" TEXT NOT NULL
);

CREATE TABLE "LeadingIndustries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LeadingIndustries" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "FoldedName" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Note" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "ListingBasis" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ListingBasis" PRIMARY KEY,
    "Fingerprint" TEXT NOT NULL
);

CREATE TABLE "NumberSequences" (
    "Prefix" TEXT NOT NULL CONSTRAINT "PK_NumberSequences" PRIMARY KEY,
    "Last" INTEGER NOT NULL
);

CREATE TABLE "PaymentBatches" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PaymentBatches" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "Instrument" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" INTEGER NULL,
    "Decision_PreparedAt" INTEGER NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    "Total_Fen" INTEGER NOT NULL,
    CONSTRAINT "CK_PaymentBatches_TwoPersons" CHECK ("Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id")
);

CREATE TABLE "PolicyActivations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PolicyActivations" PRIMARY KEY,
    "PolicyVersion" TEXT NOT NULL,
    "IssuedOn" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "EnteredOn" TEXT NOT NULL,
    "EnteredBy_Id" TEXT NOT NULL,
    "EnteredBy_Name" TEXT NOT NULL
);

CREATE TABLE "PrizeSelections" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PrizeSelections" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "FirstQuota" INTEGER NOT NULL,
    "SecondQuota" INTEGER NOT NULL,
    "ThirdQuota" INTEGER NOT NULL,
    "Panel" TEXT NOT NULL,
    "SelectedOn" TEXT NULL,
    "Opinion" TEXT NOT NULL,
    "Ranking" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" TEXT NULL,
    "Decision_PreparedAt" TEXT NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    CONSTRAINT "CK_PrizeSelections_TwoPersons" CHECK (NOT ("State" = 'Approved') OR "Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id")
);

CREATE TABLE "ReadingConfirmations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReadingConfirmations" PRIMARY KEY,
    "ReadingNumber" TEXT NOT NULL,
    "ConfirmedOn" TEXT NOT NULL,
    "ConfirmedBy_Id" TEXT NOT NULL,
    "ConfirmedBy_Name" TEXT NOT NULL
);

CREATE TABLE "ReceiptFiles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReceiptFiles" PRIMARY KEY,
    "FileName" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "ImportedAt" INTEGER NOT NULL,
    "Paid" INTEGER NOT NULL,
    "Returned" INTEGER NOT NULL,
    "PartlyMatched" INTEGER NOT NULL,
    "Known" INTEGER NOT NULL,
    "LeftOut" INTEGER NOT NULL,
    "ImportedBy_Id" TEXT NOT NULL,
    "ImportedBy_Name" TEXT NOT NULL,
    "PaidTotal_Fen" INTEGER NOT NULL,
    "ReturnedTotal_Fen" INTEGER NOT NULL
);

CREATE TABLE "Reviewers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Reviewers" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "Title" TEXT NULL,
    "Speciality" TEXT NULL,
    "Phone" TEXT NULL,
    "FormerUnits" TEXT NOT NULL,
    "AccountId" TEXT NULL,
    "InactiveReason" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "ReviewRounds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReviewRounds" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "PassMark" INTEGER NOT NULL,
    "PanelAtLeast" INTEGER NOT NULL,
    "Indicators" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "OpenedOn" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "ClosedBy_Id" TEXT NULL,
    "ClosedBy_Name" TEXT NULL,
    "PreparedBy_Id" TEXT NOT NULL,
    "PreparedBy_Name" TEXT NOT NULL,
    CONSTRAINT "CK_ReviewRounds_PassMark" CHECK ("PassMark" BETWEEN 0 AND 100)
);

CREATE TABLE "SavedViews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedViews" PRIMARY KEY,
    "Page" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Query" TEXT NOT NULL,
    "IsShared" INTEGER NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL
);

CREATE TABLE "AspNetRoleClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoleClaims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetRoleClaims_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id")
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id")
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id")
);

CREATE TABLE "AspNetUserRoles" (
    "UserId" TEXT NOT NULL,
    "RoleId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserRoles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id")
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id")
);

CREATE TABLE "Needs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Needs" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "EnterpriseId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "FoldedTitle" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "PlannedFen" INTEGER NULL,
    "WantedExpert" TEXT NULL,
    "Post" TEXT NULL,
    "RaisedOn" TEXT NOT NULL,
    "Remark" TEXT NULL,
    "State" TEXT NOT NULL,
    "PublishedOn" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "CloseReason" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Needs_Enterprises_EnterpriseId" FOREIGN KEY ("EnterpriseId") REFERENCES "Enterprises" ("Id")
);

CREATE TABLE "Nominations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Nominations" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "NominatedOn" TEXT NOT NULL,
    "IsAdmitted" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Facts_Department" TEXT NULL,
    "Facts_InstitutionId" TEXT NOT NULL,
    "Facts_Post" TEXT NULL,
    "Facts_Remark" TEXT NULL,
    "Facts_Attestations_Dedication" INTEGER NULL,
    "Facts_Attestations_GoodHealth" INTEGER NULL,
    "Facts_Attestations_LawAbiding" INTEGER NULL,
    "Facts_Attestations_PoliticalQuality" INTEGER NULL,
    "Facts_Attestations_ProfessionalAbility" INTEGER NULL,
    "Facts_Credentials_CoreIntellectualProperty" TEXT NULL,
    "Facts_Credentials_Degree" TEXT NULL,
    "Facts_Credentials_Discipline" TEXT NULL,
    "Facts_Credentials_Education" TEXT NULL,
    "Facts_Credentials_MatureAchievement" TEXT NULL,
    "Facts_Credentials_ResearchDirection" TEXT NULL,
    "Facts_Credentials_SolvableProblems" TEXT NULL,
    "Facts_Credentials_Title" TEXT NULL,
    "Facts_Credentials_WorkStart" TEXT NULL,
    CONSTRAINT "FK_Nominations_Experts_ExpertId" FOREIGN KEY ("ExpertId") REFERENCES "Experts" ("Id")
);

CREATE TABLE "Projects" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Projects" PRIMARY KEY,
    "AgreementSignedOn" TEXT NULL,
    "AgreementVersion" INTEGER NOT NULL,
    "Authors" TEXT NOT NULL,
    "DraftedOn" TEXT NULL,
    "SubmittedOn" TEXT NULL,
    "Verdict" TEXT NULL,
    "RoundId" TEXT NULL,
    "Number" TEXT NOT NULL,
    "EnterpriseId" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "IsRegistered" INTEGER NOT NULL,
    "EstablishedOn" TEXT NULL,
    "PolicyVersion" TEXT NULL,
    "Reason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "Agreement_Attachments" TEXT NULL,
    "Agreement_EnterpriseSignatory" TEXT NULL,
    "Agreement_EnterpriseSignedOn" TEXT NULL,
    "Agreement_ExpertSignatory" TEXT NULL,
    "Agreement_ExpertSignedOn" TEXT NULL,
    "Agreement_InstitutionSignatory" TEXT NULL,
    "Agreement_InstitutionSignedOn" TEXT NULL,
    "Agreement_IntellectualProperty" TEXT NULL,
    "Agreement_Management" TEXT NULL,
    "Agreement_Post" TEXT NULL,
    "Agreement_ServiceStart" TEXT NULL,
    "Agreement_SignedOn" TEXT NULL,
    "DistrictLetter_IssuedOn" TEXT NULL,
    "DistrictLetter_Number" TEXT NULL,
    "DraftedBy_Id" TEXT NULL,
    "DraftedBy_Name" TEXT NULL,
    "EnterpriseLetter_IssuedOn" TEXT NULL,
    "EnterpriseLetter_Number" TEXT NULL,
    "EstablishedBy_Id" TEXT NULL,
    "EstablishedBy_Name" TEXT NULL,
    "Facts_Field" TEXT NOT NULL,
    "Facts_FiledOn" TEXT NULL,
    "Facts_FilingNumber" TEXT NULL,
    "Facts_Goals" TEXT NULL,
    "Facts_Remark" TEXT NULL,
    "Facts_Title" TEXT NOT NULL,
    "Facts_TotalCost_Fen" INTEGER NOT NULL,
    "HandledBy_Id" TEXT NULL,
    "HandledBy_Name" TEXT NULL,
    "Notice_From" TEXT NULL,
    "Notice_To" TEXT NULL,
    CONSTRAINT "CK_Projects_TwoPersons" CHECK ("EstablishedBy_Id" IS NULL OR "HandledBy_Id" IS NULL OR "EstablishedBy_Id" <> "HandledBy_Id"),
    CONSTRAINT "FK_Projects_Enterprises_EnterpriseId" FOREIGN KEY ("EnterpriseId") REFERENCES "Enterprises" ("Id"),
    CONSTRAINT "FK_Projects_Experts_ExpertId" FOREIGN KEY ("ExpertId") REFERENCES "Experts" ("Id")
);

CREATE TABLE "IssuedDocumentConcerns" (
    "SubjectId" TEXT NOT NULL,
    "DocumentId" TEXT NOT NULL,
    CONSTRAINT "PK_IssuedDocumentConcerns" PRIMARY KEY ("DocumentId", "SubjectId"),
    CONSTRAINT "FK_IssuedDocumentConcerns_IssuedDocuments_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "IssuedDocuments" ("Id")
);

CREATE TABLE "ReviewAssignments" (
    "ProjectId" TEXT NOT NULL,
    "ReviewerId" TEXT NOT NULL,
    "RoundId" TEXT NOT NULL,
    "Conflicts" TEXT NULL,
    "Declaration" TEXT NULL,
    CONSTRAINT "PK_ReviewAssignments" PRIMARY KEY ("RoundId", "ProjectId", "ReviewerId"),
    CONSTRAINT "FK_ReviewAssignments_ReviewRounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "ReviewRounds" ("Id")
);

CREATE TABLE "ReviewPanel" (
    "ReviewerId" TEXT NOT NULL,
    "RoundId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "LeftOn" TEXT NULL,
    "LeaveReason" TEXT NULL,
    CONSTRAINT "PK_ReviewPanel" PRIMARY KEY ("RoundId", "ReviewerId"),
    CONSTRAINT "FK_ReviewPanel_ReviewRounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "ReviewRounds" ("Id"),
    CONSTRAINT "FK_ReviewPanel_Reviewers_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES "Reviewers" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReviewSheets" (
    "ProjectId" TEXT NOT NULL,
    "ReviewerId" TEXT NOT NULL,
    "RoundId" TEXT NOT NULL,
    "Points" TEXT NOT NULL,
    "Comment" TEXT NULL,
    "TotalHundredths" INTEGER NOT NULL,
    "IsSigned" INTEGER NOT NULL,
    "ScoredOn" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "ScoredBy_Id" TEXT NOT NULL,
    "ScoredBy_Name" TEXT NOT NULL,
    CONSTRAINT "PK_ReviewSheets" PRIMARY KEY ("RoundId", "ProjectId", "ReviewerId"),
    CONSTRAINT "FK_ReviewSheets_ReviewRounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "ReviewRounds" ("Id")
);

CREATE TABLE "CooperationIntents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CooperationIntents" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "NeedId" TEXT NOT NULL,
    "EnterpriseId" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ProposedOn" TEXT NOT NULL,
    "AgreedOn" TEXT NULL,
    "WithdrawnOn" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "EnterpriseConsent_Evidence" TEXT NULL,
    "EnterpriseConsent_On" TEXT NULL,
    "EnterpriseConsent_RecordedBy_Id" TEXT NULL,
    "EnterpriseConsent_RecordedBy_Name" TEXT NULL,
    "ExpertConsent_Evidence" TEXT NULL,
    "ExpertConsent_On" TEXT NULL,
    "ExpertConsent_RecordedBy_Id" TEXT NULL,
    "ExpertConsent_RecordedBy_Name" TEXT NULL,
    "ProposedBy_Id" TEXT NOT NULL,
    "ProposedBy_Name" TEXT NOT NULL,
    CONSTRAINT "FK_CooperationIntents_Enterprises_EnterpriseId" FOREIGN KEY ("EnterpriseId") REFERENCES "Enterprises" ("Id"),
    CONSTRAINT "FK_CooperationIntents_Experts_ExpertId" FOREIGN KEY ("ExpertId") REFERENCES "Experts" ("Id"),
    CONSTRAINT "FK_CooperationIntents_Needs_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Needs" ("Id")
);

CREATE TABLE "MatchContacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MatchContacts" PRIMARY KEY,
    "NeedId" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "ContactedOn" TEXT NOT NULL,
    "Channel" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "NotedBy_Id" TEXT NOT NULL,
    "NotedBy_Name" TEXT NOT NULL,
    CONSTRAINT "FK_MatchContacts_Experts_ExpertId" FOREIGN KEY ("ExpertId") REFERENCES "Experts" ("Id"),
    CONSTRAINT "FK_MatchContacts_Needs_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Needs" ("Id")
);

CREATE TABLE "NominationListings" (
    "NominationId" TEXT NOT NULL CONSTRAINT "PK_NominationListings" PRIMARY KEY,
    "ExpertId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Institution" TEXT NOT NULL,
    "Degree" TEXT NULL,
    "Title" TEXT NULL,
    "Discipline" TEXT NULL,
    "WorkStart" TEXT NULL,
    "NominatedOn" TEXT NOT NULL,
    "Overall" TEXT NOT NULL,
    "NextStep" TEXT NULL,
    "NextCriterion" TEXT NULL,
    "IsAdmitted" INTEGER NOT NULL,
    "AwaitsRelaxation" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    CONSTRAINT "FK_NominationListings_Nominations_NominationId" FOREIGN KEY ("NominationId") REFERENCES "Nominations" ("Id")
);

CREATE TABLE "PoolEntries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PoolEntries" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "NominationId" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "Verdict" TEXT NOT NULL,
    "AdmittedOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "AdmittedAs" AS (json_extract("Verdict", '$.Overall')),
    "GroundClause" AS (json_extract("Verdict", '$.Findings[0].Clause.Key')),
    "AdmittedBy_Id" TEXT NOT NULL,
    "AdmittedBy_Name" TEXT NOT NULL,
    CONSTRAINT "FK_PoolEntries_Nominations_NominationId" FOREIGN KEY ("NominationId") REFERENCES "Nominations" ("Id")
);

CREATE TABLE "Relaxations" (
    "Number" INTEGER NOT NULL,
    "NominationId" TEXT NOT NULL,
    "Grounds" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "Criteria" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" TEXT NULL,
    "Decision_PreparedAt" TEXT NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    CONSTRAINT "PK_Relaxations" PRIMARY KEY ("NominationId", "Number"),
    CONSTRAINT "CK_Relaxations_TwoPersons" CHECK ("Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id"),
    CONSTRAINT "FK_Relaxations_Nominations_NominationId" FOREIGN KEY ("NominationId") REFERENCES "Nominations" ("Id")
);

CREATE TABLE "Appointments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Appointments" PRIMARY KEY,
    "ProjectId" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "EnterpriseId" TEXT NOT NULL,
    "Post" TEXT NOT NULL,
    "Start" TEXT NOT NULL,
    "LastDay" TEXT NOT NULL,
    "PlainLastDay" TEXT NULL,
    "State" TEXT NOT NULL,
    "LastDayServed" TEXT NOT NULL,
    "EndReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_Appointments_Period" CHECK ("LastDay" >= "Start" AND "LastDayServed" BETWEEN "Start" AND "LastDay"),
    CONSTRAINT "FK_Appointments_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "CommercialisationApplications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CommercialisationApplications" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "ProjectId" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "AppliedOn" TEXT NOT NULL,
    "Breakthrough" TEXT NOT NULL,
    "EconomicValue" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" TEXT NULL,
    "Decision_PreparedAt" TEXT NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    "Granted_Fen" INTEGER NOT NULL,
    "Investment_Fen" INTEGER NOT NULL,
    CONSTRAINT "CK_CommercialisationApplications_TwoPersons" CHECK ("Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id"),
    CONSTRAINT "FK_CommercialisationApplications_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "Grants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Grants" PRIMARY KEY,
    "Instrument" TEXT NOT NULL,
    "ProjectId" TEXT NOT NULL,
    "ExpertId" TEXT NOT NULL,
    "EnterpriseId" TEXT NOT NULL,
    "ServiceStart" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Parts" INTEGER NOT NULL DEFAULT 1,
    "Payable" TEXT NOT NULL,
    "BudgetYear" INTEGER NOT NULL,
    "Calculation" TEXT NOT NULL,
    "PolicyVersion" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Before" TEXT NOT NULL,
    "CorrectsId" TEXT NULL,
    "Reason" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "Amount_Fen" INTEGER NOT NULL,
    CONSTRAINT "CK_Grants_Amount" CHECK (("CorrectsId" IS NULL AND "Amount_Fen" > 0) OR ("CorrectsId" IS NOT NULL AND "Amount_Fen" < 0)),
    CONSTRAINT "CK_Grants_Instalment" CHECK ("Instrument" <> 'ProjectSubsidy' OR "Sequence" <= "Parts"),
    CONSTRAINT "FK_Grants_Grants_CorrectsId" FOREIGN KEY ("CorrectsId") REFERENCES "Grants" ("Id"),
    CONSTRAINT "FK_Grants_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "JointResults" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_JointResults" PRIMARY KEY,
    "ProjectId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "AchievedOn" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "Evidence" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Amount_Fen" INTEGER NOT NULL,
    "EnteredBy_Id" TEXT NOT NULL,
    "EnteredBy_Name" TEXT NOT NULL,
    CONSTRAINT "FK_JointResults_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "NoticeObjections" (
    "Number" INTEGER NOT NULL,
    "ProjectId" TEXT NOT NULL,
    "RaisedBy" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "RaisedOn" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredOn" TEXT NULL,
    "AnsweredBy_Id" TEXT NULL,
    "AnsweredBy_Name" TEXT NULL,
    CONSTRAINT "PK_NoticeObjections" PRIMARY KEY ("ProjectId", "Number"),
    CONSTRAINT "FK_NoticeObjections_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "ReviewProjects" (
    "ProjectId" TEXT NOT NULL,
    "RoundId" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Outcome" TEXT NULL,
    "OutcomeReason" TEXT NULL,
    CONSTRAINT "PK_ReviewProjects" PRIMARY KEY ("RoundId", "ProjectId"),
    CONSTRAINT "FK_ReviewProjects_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReviewProjects_ReviewRounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "ReviewRounds" ("Id")
);

CREATE TABLE "SubsidySettlements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SubsidySettlements" PRIMARY KEY,
    "ProjectId" TEXT NOT NULL,
    "AuditedOn" TEXT NOT NULL,
    "Auditor" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "Calculation" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "AuditedCost_Fen" INTEGER NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" TEXT NULL,
    "Decision_PreparedAt" TEXT NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    "Entitlement_Fen" INTEGER NOT NULL,
    CONSTRAINT "CK_SubsidySettlements_TwoPersons" CHECK ("Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id"),
    CONSTRAINT "FK_SubsidySettlements_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "TenureEvaluations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TenureEvaluations" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "ProjectId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" TEXT NULL,
    "Decision_PreparedAt" TEXT NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    "Facts_Cooperation" TEXT NOT NULL,
    "Facts_EvaluatedOn" TEXT NOT NULL,
    "Facts_Grade" TEXT NOT NULL,
    "Facts_Panel" TEXT NOT NULL,
    "Facts_Progress" TEXT NOT NULL,
    CONSTRAINT "CK_TenureEvaluations_TwoPersons" CHECK ("Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id"),
    CONSTRAINT "FK_TenureEvaluations_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id")
);

CREATE TABLE "Contacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Contacts" PRIMARY KEY,
    "AppointmentId" TEXT NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "Channel" TEXT NOT NULL,
    "Companion" TEXT NULL,
    "Thinking" TEXT NULL,
    "Working" TEXT NULL,
    "Living" TEXT NULL,
    "FollowUp" TEXT NULL,
    "SettledOn" TEXT NULL,
    "Settlement" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "EnteredBy_Id" TEXT NOT NULL,
    "EnteredBy_Name" TEXT NOT NULL,
    CONSTRAINT "FK_Contacts_Appointments_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointments" ("Id")
);

CREATE TABLE "EnterpriseSupports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EnterpriseSupports" PRIMARY KEY,
    "AppointmentId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Description" TEXT NULL,
    "Since" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "EnteredBy_Id" TEXT NOT NULL,
    "EnteredBy_Name" TEXT NOT NULL,
    "Monthly_Fen" INTEGER NOT NULL,
    CONSTRAINT "FK_EnterpriseSupports_Appointments_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointments" ("Id")
);

CREATE TABLE "Extensions" (
    "Number" INTEGER NOT NULL,
    "AppointmentId" TEXT NOT NULL,
    "OldLastDay" TEXT NOT NULL,
    "NewLastDay" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Decision_Authors" TEXT NOT NULL,
    "Decision_DecidedAt" TEXT NULL,
    "Decision_PreparedAt" TEXT NULL,
    "Decision_Reason" TEXT NULL,
    "Decision_DecidedBy_Id" TEXT NULL,
    "Decision_DecidedBy_Name" TEXT NULL,
    "Decision_PreparedBy_Id" TEXT NOT NULL,
    "Decision_PreparedBy_Name" TEXT NOT NULL,
    CONSTRAINT "PK_Extensions" PRIMARY KEY ("AppointmentId", "Number"),
    CONSTRAINT "CK_Extensions_Later" CHECK ("NewLastDay" > "OldLastDay"),
    CONSTRAINT "CK_Extensions_TwoPersons" CHECK ("Decision_DecidedBy_Id" IS NULL OR "Decision_DecidedBy_Id" <> "Decision_PreparedBy_Id"),
    CONSTRAINT "FK_Extensions_Appointments_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointments" ("Id")
);

CREATE TABLE "MidtermChecks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MidtermChecks" PRIMARY KEY,
    "AppointmentId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "EarliestOn" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "EnteredBy_Id" TEXT NOT NULL,
    "EnteredBy_Name" TEXT NOT NULL,
    "Facts_CheckedOn" TEXT NOT NULL,
    "Facts_Finding" TEXT NOT NULL,
    "Facts_Note" TEXT NOT NULL,
    "Facts_RecheckOn" TEXT NULL,
    CONSTRAINT "FK_MidtermChecks_Appointments_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointments" ("Id")
);

CREATE TABLE "SupportRequests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SupportRequests" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "AppointmentId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Patient" TEXT NULL,
    "PatientName" TEXT NULL,
    "MedicalDetail" TEXT NULL,
    "NoHousingDeclaredOn" TEXT NULL,
    "HousingWishes" TEXT NULL,
    "HandlingUnit" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ReceivedOn" TEXT NOT NULL,
    "Resolution" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "ReceivedBy_Id" TEXT NOT NULL,
    "ReceivedBy_Name" TEXT NOT NULL,
    CONSTRAINT "FK_SupportRequests_Appointments_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointments" ("Id")
);

CREATE TABLE "Disbursements" (
    "BatchId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "GrantId" TEXT NOT NULL,
    "PayeeName" TEXT NOT NULL,
    "PayeeDocument" TEXT NOT NULL,
    "AccountChanged" INTEGER NOT NULL,
    "Description" TEXT NOT NULL,
    "IsLive" INTEGER NOT NULL,
    "Outcome" TEXT NULL,
    "SettledOn" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "ReceiptFileId" TEXT NULL,
    "Account_AccountName" TEXT NOT NULL,
    "Account_AccountNumber" TEXT NOT NULL,
    "Account_BankCode" TEXT NULL,
    "Account_BankName" TEXT NOT NULL,
    "Amount_Fen" INTEGER NOT NULL,
    CONSTRAINT "PK_Disbursements" PRIMARY KEY ("BatchId", "Number"),
    CONSTRAINT "FK_Disbursements_Grants_GrantId" FOREIGN KEY ("GrantId") REFERENCES "Grants" ("Id"),
    CONSTRAINT "FK_Disbursements_PaymentBatches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "PaymentBatches" ("Id"),
    CONSTRAINT "FK_Disbursements_ReceiptFiles_ReceiptFileId" FOREIGN KEY ("ReceiptFileId") REFERENCES "ReceiptFiles" ("Id")
);

CREATE UNIQUE INDEX "IX_Appointments_ExpertId_Start" ON "Appointments" ("ExpertId", "Start");

CREATE UNIQUE INDEX "IX_Appointments_ProjectId" ON "Appointments" ("ProjectId");

CREATE INDEX "IX_Appropriations_Year_Instrument" ON "Appropriations" ("Year", "Instrument");

CREATE INDEX "IX_AspNetRoleClaims_RoleId" ON "AspNetRoleClaims" ("RoleId");

CREATE UNIQUE INDEX "RoleNameIndex" ON "AspNetRoles" ("NormalizedName");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AspNetUserRoles_RoleId" ON "AspNetUserRoles" ("RoleId");

CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");

CREATE INDEX "IX_Attachments_SubjectId" ON "Attachments" ("SubjectId");

CREATE INDEX "IX_AuditEntries_ActorId_Sequence" ON "AuditEntries" ("ActorId", "Sequence");

CREATE INDEX "IX_AuditEntries_At" ON "AuditEntries" ("At");

CREATE INDEX "IX_AuditEntries_EnterpriseId_Sequence" ON "AuditEntries" ("EnterpriseId", "Sequence") WHERE "EnterpriseId" IS NOT NULL;

CREATE INDEX "IX_AuditEntries_ExpertId_Sequence" ON "AuditEntries" ("ExpertId", "Sequence") WHERE "ExpertId" IS NOT NULL;

CREATE INDEX "IX_AuditEntries_Kind_Sequence" ON "AuditEntries" ("Kind", "Sequence");

CREATE INDEX "IX_AuditEntries_ProjectId_Sequence" ON "AuditEntries" ("ProjectId", "Sequence") WHERE "ProjectId" IS NOT NULL;

CREATE INDEX "IX_AuditEntries_SubjectId_Sequence" ON "AuditEntries" ("SubjectId", "Sequence");

CREATE INDEX "IX_AuditEntries_SubjectKind_Sequence" ON "AuditEntries" ("SubjectKind", "Sequence");

CREATE UNIQUE INDEX "IX_CommercialisationApplications_Number" ON "CommercialisationApplications" ("Number");

CREATE UNIQUE INDEX "IX_CommercialisationApplications_ProjectId_Sequence" ON "CommercialisationApplications" ("ProjectId", "Sequence");

CREATE INDEX "IX_CommercialisationApplications_State_AppliedOn" ON "CommercialisationApplications" ("State", "AppliedOn");

CREATE INDEX "IX_Contacts_AppointmentId_HeldOn" ON "Contacts" ("AppointmentId", "HeldOn");

CREATE INDEX "IX_Contacts_HeldOn" ON "Contacts" ("HeldOn");

CREATE INDEX "IX_CooperationIntents_EnterpriseId_ExpertId" ON "CooperationIntents" ("EnterpriseId", "ExpertId");

CREATE INDEX "IX_CooperationIntents_ExpertId" ON "CooperationIntents" ("ExpertId");

CREATE UNIQUE INDEX "IX_CooperationIntents_NeedId_ExpertId" ON "CooperationIntents" ("NeedId", "ExpertId") WHERE "State" <> 'Withdrawn';

CREATE UNIQUE INDEX "IX_CooperationIntents_Number" ON "CooperationIntents" ("Number");

CREATE INDEX "IX_CooperationIntents_State_ProposedOn" ON "CooperationIntents" ("State", "ProposedOn");

CREATE UNIQUE INDEX "IX_Disbursements_GrantId" ON "Disbursements" ("GrantId") WHERE "IsLive";

CREATE INDEX "IX_Disbursements_Outcome_BatchId" ON "Disbursements" ("Outcome", "BatchId");

CREATE INDEX "IX_Disbursements_ReceiptFileId" ON "Disbursements" ("ReceiptFileId");

CREATE UNIQUE INDEX "IX_Enterprises_CreditCode" ON "Enterprises" ("CreditCode");

CREATE INDEX "IX_Enterprises_Industry_Name" ON "Enterprises" ("Industry", "Name");

CREATE INDEX "IX_Enterprises_Name" ON "Enterprises" ("Name");

CREATE INDEX "IX_EnterpriseSupports_AppointmentId" ON "EnterpriseSupports" ("AppointmentId");

CREATE UNIQUE INDEX "IX_Experts_DocumentKind_DocumentNumber" ON "Experts" ("DocumentKind", "DocumentNumber");

CREATE UNIQUE INDEX "IX_Experts_Number" ON "Experts" ("Number");

CREATE UNIQUE INDEX "IX_Extensions_Waiting" ON "Extensions" ("AppointmentId") WHERE "State" = 'Proposed';

CREATE INDEX "IX_Grants_BudgetYear_Instrument" ON "Grants" ("BudgetYear", "Instrument");

CREATE UNIQUE INDEX "IX_Grants_CorrectsId" ON "Grants" ("CorrectsId") WHERE "CorrectsId" IS NOT NULL AND "State" NOT IN ('Released', 'Paid');

CREATE UNIQUE INDEX "IX_Grants_ExpertId_ServiceStart_Sequence" ON "Grants" ("ExpertId", "ServiceStart", "Sequence") WHERE "Instrument" = 'ProjectSubsidy' AND "CorrectsId" IS NULL AND "State" NOT IN ('Released', 'Reversed');

CREATE INDEX "IX_Grants_Instrument_ProjectId_State_Sequence" ON "Grants" ("Instrument", "ProjectId", "State", "Sequence");

CREATE UNIQUE INDEX "IX_Grants_ProjectId_Instrument_Sequence" ON "Grants" ("ProjectId", "Instrument", "Sequence") WHERE "CorrectsId" IS NULL AND "State" NOT IN ('Released', 'Reversed');

CREATE UNIQUE INDEX "IX_Institutions_FoldedName" ON "Institutions" ("FoldedName");

CREATE INDEX "IX_IssuedDocumentConcerns_SubjectId" ON "IssuedDocumentConcerns" ("SubjectId");

CREATE UNIQUE INDEX "IX_IssuedDocuments_Number_Edition" ON "IssuedDocuments" ("Number", "Edition");

CREATE UNIQUE INDEX "IX_IssuedDocuments_SubjectId_Kind_Edition" ON "IssuedDocuments" ("SubjectId", "Kind", "Edition");

CREATE INDEX "IX_JointResults_ProjectId_AchievedOn" ON "JointResults" ("ProjectId", "AchievedOn");

CREATE UNIQUE INDEX "IX_LeadingIndustries_FoldedName" ON "LeadingIndustries" ("FoldedName");

CREATE INDEX "IX_MatchContacts_ExpertId" ON "MatchContacts" ("ExpertId");

CREATE INDEX "IX_MatchContacts_NeedId_ContactedOn" ON "MatchContacts" ("NeedId", "ContactedOn");

CREATE UNIQUE INDEX "IX_MidtermChecks_AppointmentId_Number" ON "MidtermChecks" ("AppointmentId", "Number");

CREATE UNIQUE INDEX "IX_Needs_EnterpriseId_FoldedTitle" ON "Needs" ("EnterpriseId", "FoldedTitle") WHERE "State" <> 'Closed';

CREATE INDEX "IX_Needs_Field" ON "Needs" ("Field");

CREATE UNIQUE INDEX "IX_Needs_Number" ON "Needs" ("Number");

CREATE INDEX "IX_Needs_RaisedOn_Number" ON "Needs" ("RaisedOn", "Number");

CREATE INDEX "IX_Needs_State_RaisedOn" ON "Needs" ("State", "RaisedOn");

CREATE INDEX "IX_NominationListings_ExpertId" ON "NominationListings" ("ExpertId");

CREATE INDEX "IX_NominationListings_Institution_Number" ON "NominationListings" ("Institution", "Number");

CREATE INDEX "IX_NominationListings_Name_Number" ON "NominationListings" ("Name", "Number");

CREATE INDEX "IX_NominationListings_Number" ON "NominationListings" ("Number");

CREATE INDEX "IX_NominationListings_Query" ON "NominationListings" ("NominatedOn", "Number", "Overall", "IsAdmitted", "SearchText");

CREATE UNIQUE INDEX "IX_Nominations_ExpertId_NominatedOn" ON "Nominations" ("ExpertId", "NominatedOn");

CREATE UNIQUE INDEX "IX_Nominations_Number" ON "Nominations" ("Number");

CREATE UNIQUE INDEX "IX_PaymentBatches_Number" ON "PaymentBatches" ("Number");

CREATE INDEX "IX_PaymentBatches_State_Instrument" ON "PaymentBatches" ("State", "Instrument");

CREATE UNIQUE INDEX "IX_PolicyActivations_PolicyVersion" ON "PolicyActivations" ("PolicyVersion");

CREATE INDEX "IX_PoolEntries_ExpertId" ON "PoolEntries" ("ExpertId");

CREATE INDEX "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn" ON "PoolEntries" ("GroundClause", "AdmittedAs", "AdmittedOn");

CREATE UNIQUE INDEX "IX_PoolEntries_NominationId" ON "PoolEntries" ("NominationId");

CREATE UNIQUE INDEX "IX_PoolEntries_Number" ON "PoolEntries" ("Number");

CREATE UNIQUE INDEX "IX_PrizeSelections_Year" ON "PrizeSelections" ("Year");

CREATE UNIQUE INDEX "IX_Projects_EnterpriseId_ExpertId_EstablishedOn" ON "Projects" ("EnterpriseId", "ExpertId", "EstablishedOn");

CREATE INDEX "IX_Projects_EstablishedOn_Number" ON "Projects" ("EstablishedOn", "Number");

CREATE INDEX "IX_Projects_ExpertId" ON "Projects" ("ExpertId");

CREATE UNIQUE INDEX "IX_Projects_Number" ON "Projects" ("Number");

CREATE INDEX "IX_Projects_RoundId" ON "Projects" ("RoundId");

CREATE INDEX "IX_Projects_State_EstablishedOn" ON "Projects" ("State", "EstablishedOn");

CREATE UNIQUE INDEX "IX_ReadingConfirmations_ReadingNumber" ON "ReadingConfirmations" ("ReadingNumber");

CREATE INDEX "IX_ReceiptFiles_ImportedAt" ON "ReceiptFiles" ("ImportedAt");

CREATE UNIQUE INDEX "IX_Reviewers_AccountId" ON "Reviewers" ("AccountId");

CREATE UNIQUE INDEX "IX_Reviewers_Name_Unit" ON "Reviewers" ("Name", "Unit");

CREATE INDEX "IX_ReviewPanel_ReviewerId" ON "ReviewPanel" ("ReviewerId");

CREATE INDEX "IX_ReviewProjects_ProjectId" ON "ReviewProjects" ("ProjectId");

CREATE UNIQUE INDEX "IX_ReviewRounds_Number" ON "ReviewRounds" ("Number");

CREATE INDEX "IX_ReviewRounds_State_HeldOn" ON "ReviewRounds" ("State", "HeldOn");

CREATE UNIQUE INDEX "IX_SavedViews_Page_OwnerId_Name" ON "SavedViews" ("Page", "OwnerId", "Name");

CREATE UNIQUE INDEX "IX_SubsidySettlements_ProjectId" ON "SubsidySettlements" ("ProjectId");

CREATE INDEX "IX_SupportRequests_Appointment" ON "SupportRequests" ("AppointmentId");

CREATE UNIQUE INDEX "IX_SupportRequests_Number" ON "SupportRequests" ("Number");

CREATE UNIQUE INDEX "IX_SupportRequests_OpenHousing" ON "SupportRequests" ("AppointmentId") WHERE "Kind" = 'RentalFlat' AND "State" IN ('Received', 'InProgress');

CREATE INDEX "IX_SupportRequests_State_ReceivedOn" ON "SupportRequests" ("State", "ReceivedOn");

CREATE UNIQUE INDEX "IX_TenureEvaluations_Number" ON "TenureEvaluations" ("Number");

CREATE UNIQUE INDEX "IX_TenureEvaluations_ProjectId" ON "TenureEvaluations" ("ProjectId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128132511_Initial', '10.0.15');

COMMIT;

