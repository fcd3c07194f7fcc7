// The words of the program's codes, for people. A code that has none is shown as it is.
import { both } from "./common.js";

const actions = {
    login: ["Đăng nhập", "Log in"], loginRefused: ["Đăng nhập bị từ chối", "Log in refused"], logout: ["Đăng xuất", "Log out"], passwordChanged: ["Đổi mật khẩu", "Password changed"],
    passwordRenewed: ["Cấp mật khẩu mới", "Password renewed"], userAdded: ["Thêm người dùng", "User added"], userLocked: ["Khoá người dùng", "User locked"], userUnlocked: ["Mở khoá người dùng", "User unlocked"],
    cardRead: ["Đọc thẻ", "Card read"], cardRefused: ["Không nhận thẻ", "Card refused"], typingBegun: ["Bắt đầu gõ tay", "Typing begun"], patientStored: ["Lưu hồ sơ", "Record stored"],
    recordCorrected: ["Sửa hồ sơ sau khi lưu", "Stored record corrected"], visitReopened: ["Mở lại lượt khám", "Visit taken up again"], insuranceAsked: ["Hỏi BHYT", "Insurance asked"],
    insuranceSkipped: ["Không dùng BHYT", "Without insurance"], insuranceNumberTyped: ["Gõ mã thẻ BHYT", "Insurance number typed"], insuranceAnsweredLate: ["Cổng trả lời muộn", "Late answer"],
    checkInQueued: ["Xếp hàng tin check-in", "Check-in message queued"], checkInRenewed: ["Làm lại tin check-in", "Check-in message made anew"], checkInIncomplete: ["Tin check-in thiếu dữ liệu", "Check-in message incomplete"],
    heldSentAgain: ["Gửi lại mục bị giữ", "Held item sent again"], heldArrived: ["Tin bị giữ: đã có trên cổng", "Held item: it is at the gateway"], heldDropped: ["Bỏ mục bị giữ", "Held item dropped"], ticketIssued: ["Cấp số thứ tự", "Number issued"], called: ["Gọi số", "Called"], slipShown: ["Xem phiếu", "Slip shown"],
    fhirExported: ["Xuất FHIR", "FHIR exported"], fhirRefused: ["Không xuất được FHIR", "FHIR refused"], deskTaken: ["Nhận quầy", "Desk taken"], serialScanWithoutPage: ["Quét ở quầy không có trang", "Scan at a desk without a page"],
    backup: ["Sao lưu", "Backup"], retention: ["Xoá dữ liệu quá hạn", "Old data removed"],
};
const states = {
    valid: ["có giá trị", "in force"], validWithCare: ["có giá trị, cần xem", "in force, look first"], none: ["không dùng", "not used"], notAsked: ["chưa hỏi", "not asked"], queued: ["đang đợi cổng", "waiting"], asking: ["hỏi dở", "broke off"],
    expired: ["hết hạn", "expired"], wrongName: ["sai họ tên", "wrong name"], notFound: ["không có dữ liệu", "not found"], mismatch: ["không khớp", "mismatch"], notValid: ["không có giá trị", "not in force"],
    account: ["tài khoản cơ sở", "facility's account"], unknown: ["mã lạ", "unknown"],
};
const devices = { keys: ["máy quét", "scanner"], serial: ["cổng nối tiếp", "serial"], camera: ["camera", "camera"], photo: ["ảnh", "photo"], typed: ["gõ tay", "typed"], file: ["hồ sơ", "record"] };
const fields = {
    FullName: ["họ tên", "name"], DateOfBirth: ["ngày sinh", "date of birth"], Sex: ["giới tính", "sex"], CitizenNumber: ["số định danh", "citizen number"], PreviousNumber: ["số CMND cũ", "old number"],
    Residence: ["nơi cư trú", "residence"], DateOfIssue: ["ngày cấp", "date of issue"], InsuranceNumber: ["mã thẻ BHYT", "insurance number"],
};
const word = words => code => code ? both(...(words[code] ?? [code, ""])) : "";

export const actionText = word(actions);
export const stateText = word(states);
export const deviceText = word(devices);
export const fieldText = word(fields);
